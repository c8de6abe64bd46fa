import { html } from 'hono/html';
import { jsonLd, type Sample } from './sample-page.ts';

const description =
  'I run purchasing for 14 fish-processing plants between Bergen and Gdańsk, and write about cold chains.';

/** A personal site with JSON-LD. */
export const martaLindqvist: Sample = {
  path: '/samples/marta-lindqvist',
  language: 'en',
  title: 'Marta Lindqvist — Head of Procurement, Nordfisk Logistics',
  about: 'A personal site, English',
  look: 'fjord',
  head: html`<meta name="description" content="${description}">
    ${jsonLd({
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        name: 'Marta Lindqvist',
        jobTitle: 'Head of Procurement',
        description,
        email: 'mailto:marta.lindqvist@nordfisk.example',
        telephone: '+46 70 174 06 05',
        url: 'https://lindqvist.example',
        sameAs: ['https://www.linkedin.com/in/marta-lindqvist-sample'],
        worksFor: { '@type': 'Organization', name: 'Nordfisk Logistics AB', url: 'https://nordfisk.example' },
        address: { '@type': 'PostalAddress', addressLocality: 'Gothenburg', addressCountry: 'SE' },
      },
    })}`,
  body: html`<header class="cover"><p>lindqvist.example</p></header>
    <main>
      <div class="portrait" aria-hidden="true">ML</div>
      <h1>Marta Lindqvist</h1>
      <p class="role">Head of Procurement at <a href="https://nordfisk.example">Nordfisk Logistics AB</a> · Gothenburg, Sweden</p>
      <p>${description}</p>
      <h2>What I am working on</h2>
      <p>We are replacing the temperature loggers in 340 refrigerated trailers before the season starts in March. The
        budget for the first half is approved; what we still miss is a supplier who can install at night, in four
        countries, without taking trailers off the road.</p>
      <p>If you sell this, tell me what went wrong in your last rollout. I decide with Tor Aasen, our fleet engineer.</p>
      <h2>Before this</h2>
      <p>Category buyer at Havsbygd Foods (2014–2019), supply analyst at Malmö Port (2010–2014).</p>
      <h2>Reach me</h2>
      <ul class="contact">
        <li><a href="mailto:marta.lindqvist@nordfisk.example">marta.lindqvist@nordfisk.example</a></li>
        <li><a href="tel:+46701740605">+46 70 174 06 05</a></li>
        <li><a href="https://www.linkedin.com/in/marta-lindqvist-sample">LinkedIn</a></li>
      </ul>
    </main>`,
};

import { html } from 'hono/html';
import { jsonLd, type Sample } from './sample-page.ts';

const people = [
  { name: 'Imogen Achebe', title: 'Managing Director', email: 'imogen@foxglove.example' },
  { name: 'Callum Reyes-Whitlock', title: 'Production Manager', email: 'callum@foxglove.example' },
  { name: 'Saoirse Tanaka', title: 'Accounts', email: 'saoirse@foxglove.example' },
];

/** A firm's contact page with JSON-LD and its people. */
export const foxglovePress: Sample = {
  path: '/samples/foxglove-press',
  language: 'en',
  title: 'Contact — Foxglove Press, book printers in Bristol',
  about: 'A firm and its people, English',
  look: 'press',
  head: html`<meta property="og:site_name" content="Foxglove Press">
    ${jsonLd({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'Foxglove Press',
      legalName: 'Foxglove Press Ltd',
      url: 'https://foxglove.example',
      email: 'hello@foxglove.example',
      telephone: '+44 117 496 0123',
      numberOfEmployees: { '@type': 'QuantitativeValue', value: 38 },
      knowsAbout: 'Book printing',
      address: {
        '@type': 'PostalAddress',
        streetAddress: '12 Tannery Lane',
        addressLocality: 'Bristol',
        postalCode: 'BS1 0XX',
        addressCountry: 'GB',
      },
      sameAs: [
        'https://www.linkedin.com/company/foxglove-press-sample',
        'https://www.instagram.com/foxglove.sample',
      ],
    })}`,
  body: html`<header class="cover"><p>Foxglove Press</p></header>
    <main>
      <h1>We print short runs of beautiful books</h1>
      <p class="role">38 people, two presses, one bindery. Bristol, since 1994.</p>
      <p>From 200 to 5,000 copies, sewn, in six working days. Our order desk still runs on spreadsheets and a patient
        printer; this year we are putting that right.</p>
      <h2>Talk to us</h2>
      <ul class="contact">
        <li><a href="mailto:hello@foxglove.example">hello@foxglove.example</a></li>
        <li><a href="tel:+441174960123">0117 496 0123</a></li>
        <li>12 Tannery Lane, Bristol BS1 0XX</li>
      </ul>
      <h2>Who does what</h2>
      <ul class="people">
        ${people.map(
          ({ name, title, email }) => html`<li class="h-card"><strong class="p-name">${name}</strong>
            <span class="p-job-title">${title}</span>
            <a class="u-email" href="mailto:${email}">${email}</a></li>`,
        )}
      </ul>
    </main>`,
};

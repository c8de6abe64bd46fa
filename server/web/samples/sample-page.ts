import { html, raw } from 'hono/html';
import { sampleStylePath } from '../assets.ts';
import type { Html } from '../layout.ts';

/** A page of an invented site, to try a capture on. Nobody on it exists; every address ends in `.example`. */
export type Sample = {
  path: string;
  language: 'en' | 'fa' | 'ru';
  /** Of the tab, and of the link on the home page. */
  title: string;
  /** What the link says below the title. */
  about: string;
  /** Colour scheme of the invented site, see style/samples.css. */
  look: 'fjord' | 'saffron' | 'birch' | 'press';
  /** Further elements of the head. */
  head?: Html;
  body: Html;
};

export const samplePage = ({
  language,
  title,
  look,
  head = html``,
  body,
}: Sample): Html => html`<!doctype html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}" class="${look}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title}</title>
  <link rel="stylesheet" href="${sampleStylePath}">
  ${head}
</head>
<body>${body}</body>
</html>`;

/** Structured data as sites embed it. For constants only: it is not escaped. */
export const jsonLd = (data: object): Html =>
  html`<script type="application/ld+json">${raw(JSON.stringify(data))}</script>`;

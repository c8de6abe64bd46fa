import { mark } from '@clew/shared/mark.ts';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { stylePath } from './assets.ts';
import { catalogues, directionOf, locales } from './locales.ts';
import type { PageEnv } from './viewer.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const logo = html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
  <circle class="mark-ball" cx="${mark.ball.cx}" cy="${mark.ball.cy}" r="${mark.ball.r}" />
  <path class="mark-strands" d="${mark.strands}" />
  <path class="mark-end" d="${mark.end}" />
</svg>`;

/** One whole page. `title` also heads the tab. */
export function page(c: Context<PageEnv>, title: string, body: Html): Html {
  const { locale, messages, viewer } = c.var;
  const back = c.req.path;
  return html`<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title === 'Clew' ? 'Clew' : `${title} · Clew`}</title>
  <link rel="stylesheet" href="${stylePath}">
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
</head>
<body>
  <header class="top">
    <a class="brand" href="/">${logo}<span>Clew</span></a>
    <nav>
      ${viewer?.scope ? html`<a href="/team">${messages.nav.team}</a><a href="/workspaces">${messages.nav.workspaces}</a>` : ''}
      ${
        viewer
          ? html`<form method="post" action="/sign-out"><button class="quiet">${messages.nav.signOut}</button></form>`
          : html`<a href="/sign-in">${messages.nav.signIn}</a>`
      }
    </nav>
  </header>
  <main>${body}</main>
  <footer>
    <form method="post" action="/language" class="languages" aria-label="${messages.nav.language}">
      ${/^\/(?:join|password)\//.test(back) ? '' : html`<input type="hidden" name="back" value="${back}">`}
      ${locales.map(
        (other) =>
          html`<button class="quiet" name="language" value="${other}" lang="${other}"
            ${other === locale ? html`aria-current="true"` : ''}>${catalogues[other].languageName}</button>`,
      )}
    </form>
  </footer>
</body>
</html>`;
}

/** What went wrong, told where the person looks next. */
export const alert = (message: string | undefined): Html =>
  message ? html`<p class="alert" role="alert">${message}</p>` : html``;

type Field = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  value?: string;
  hint?: string;
  autocomplete?: string;
  required?: boolean;
  maxlength?: number;
  minlength?: number;
};

export function field({ name, label, type = 'text', value = '', hint, ...rest }: Field): Html {
  const { autocomplete = 'off', required = true, maxlength = 200, minlength = 0 } = rest;
  return html`<label class="field">
    <span>${label}</span>
    <input name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" maxlength="${maxlength}"
      dir="${type === 'text' ? 'auto' : 'ltr'}" ${minlength > 0 ? html`minlength="${minlength}"` : ''}
      ${required ? html`required` : ''}>
    ${hint ? html`<small>${hint}</small>` : ''}
  </label>`;
}

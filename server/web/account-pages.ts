import type { Context } from 'hono';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import type { People } from '../auth/people.ts';
import { isFounded, signUpFounder } from '../auth/sign-up.ts';
import { callerAddress } from '../caller-address.ts';
import { withinLimit } from '../rate-limit.ts';
import { accountFields, ownPath, readAccount, readForm } from './forms.ts';
import { alert, field, page } from './layout.ts';
import { isLocale } from './locales.ts';
import type { PageEnv } from './viewer.ts';
import { languageCookie } from './viewer.ts';

const minute = 60_000;
export const signUpLimit = { name: 'sign-up', max: 10, windowMs: 60 * minute };
/** By address and by account: one guards against many accounts being tried, the other one account from everywhere. */
const signInLimits = [
  { name: 'sign-in', max: 30, windowMs: 5 * minute },
  { name: 'sign-in-email', max: 10, windowMs: 5 * minute },
] as const;

/** Signing up (the first person), in and out, and the choice of language. */
export function accountPages(deps: Deps, people: People): Hono<PageEnv> {
  const { main } = deps.databases;
  const app = new Hono<PageEnv>();

  app.get('/sign-up', async (c) =>
    (await isFounded(main))
      ? c.html(closedPage(c), 403)
      : c.html(signUpPage(c, { next: ownPath(c.req.query('next')) })),
  );

  app.post('/sign-up', async (c) => {
    const { messages } = c.var;
    if (await isFounded(main)) return c.html(closedPage(c), 403);
    const form = await readForm(c);
    const read = readAccount(form, messages);
    if ('error' in read) return c.html(signUpPage(c, form, read.error), 422);
    if (!(await withinLimit(main, signUpLimit, callerAddress(c, deps.behindProxy), deps.clock()))) {
      return c.html(signUpPage(c, form, messages.signUp.tooOften), 429);
    }
    const name = form.workspace || messages.signUp.workspaceOf(read.account.name);
    const workspace = { name: name.slice(0, 100), teamName: messages.signUp.firstTeam };
    const signedUp = await signUpFounder(main, people, read.account, workspace, deps.clock());
    if (signedUp.status === 'ok') return enter(c, signedUp.cookies, ownPath(form.next));
    if (signedUp.status === 'closed') return c.html(closedPage(c), 403);
    return c.html(signUpPage(c, form, messages.signUp.emailTaken), 409);
  });

  app.get('/sign-in', async (c) => {
    const next = ownPath(c.req.query('next'));
    // On a new server there is nobody to sign in as.
    return (await isFounded(main))
      ? c.html(signInPage(c, next, '', undefined, c.req.query('saved') === '1'))
      : c.redirect(`/sign-up?next=${encodeURIComponent(next)}`, 303);
  });

  app.post('/sign-in', async (c) => {
    const { messages } = c.var;
    const { email = '', password = '', next } = await readForm(c);
    const again = (error: string) => signInPage(c, ownPath(next), email, error);
    const [byAddress, byEmail] = signInLimits;
    const now = deps.clock();
    const allowed =
      (await withinLimit(main, byAddress, callerAddress(c, deps.behindProxy), now)) &&
      (await withinLimit(main, byEmail, email.toLowerCase().slice(0, 254), now));
    if (!allowed) return c.html(again(messages.signIn.tooOften), 429);
    const answer = await people.api.signInEmail({ body: { email, password }, asResponse: true });
    if (!answer.ok) return c.html(again(messages.signIn.wrong), 401);
    return enter(c, answer.headers.getSetCookie(), ownPath(next));
  });

  app.post('/sign-out', async (c) => {
    const answer = await people.api.signOut({ headers: c.req.raw.headers, asResponse: true });
    return enter(c, answer.headers.getSetCookie(), '/');
  });

  app.post('/language', async (c) => {
    const { language, back } = await readForm(c);
    if (isLocale(language)) {
      setCookie(c, languageCookie, language, { maxAge: 365 * 86_400, sameSite: 'Lax', httpOnly: true });
    }
    return c.redirect(ownPath(back), 303);
  });

  return app;
}

/** Goes on with the cookies that better-auth wants set. */
export function enter(c: Context, cookies: readonly string[], path: string): Response {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  return c.redirect(path, 303);
}

function signUpPage(c: Context<PageEnv>, form: Record<string, string> = {}, error?: string) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.signUp.title}</h1>
    <p>${messages.signUp.intro}</p>
    <form method="post" class="stack">
      ${alert(error)}
      <input type="hidden" name="next" value="${ownPath(form.next)}">
      ${accountFields(messages, form)}
      ${field({
        name: 'workspace',
        label: messages.form.workspace,
        value: form.workspace ?? '',
        hint: messages.form.workspaceHint,
        autocomplete: 'organization',
        required: false,
        maxlength: 100,
      })}
      <button>${messages.signUp.submit}</button>
    </form>
  </section>`;
  return page(c, messages.signUp.title, body);
}

function closedPage(c: Context<PageEnv>) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.signUp.closed}</h1>
    <p>${messages.signUp.closedText}</p>
    <p><a href="/sign-in">${messages.nav.signIn}</a></p>
  </section>`;
  return page(c, messages.signUp.closed, body);
}

function signInPage(c: Context<PageEnv>, next: string, email = '', error?: string, saved = false) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.signIn.title}</h1>
    ${saved ? html`<p role="status">${messages.password.saved}</p>` : ''}
    <form method="post" action="/sign-in" class="stack">
      ${alert(error)}
      <input type="hidden" name="next" value="${next}">
      ${field({ name: 'email', label: messages.form.email, type: 'email', value: email, autocomplete: 'username' })}
      ${field({
        name: 'password',
        label: messages.form.password,
        type: 'password',
        autocomplete: 'current-password',
      })}
      <button>${messages.signIn.submit}</button>
    </form>
    <p><a href="/password">${messages.signIn.forgot}</a></p>
    <p class="soft">${messages.signIn.noAccount}</p>
  </section>`;
  return page(c, messages.signIn.title, body);
}

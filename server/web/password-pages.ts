import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import { finishReset, isGoodReset, startReset } from '../auth/password-reset.ts';
import { minPasswordLength, type People } from '../auth/people.ts';
import { callerAddress } from '../caller-address.ts';
import { withinLimit } from '../rate-limit.ts';
import { isEmail, newPasswordField, readForm } from './forms.ts';
import type { Html } from './layout.ts';
import { alert, field, page } from './layout.ts';
import type { PageEnv } from './viewer.ts';

const hour = 3_600_000;
/** By address and by account, so that nobody's mailbox is flooded. */
const limits = [
  { name: 'password', max: 20, windowMs: hour },
  { name: 'password-email', max: 3, windowMs: hour },
] as const;

/** For who forgot the password. The answer is the same whether there is an account or not. */
export function passwordPages(deps: Deps, people: People): Hono<PageEnv> {
  const { main } = deps.databases;
  const app = new Hono<PageEnv>();

  app.get('/password', (c) => c.html(forgotPage(deps, c)));

  app.post('/password', async (c) => {
    const { messages } = c.var;
    if (!deps.mail) return c.notFound();
    const { email = '' } = await readForm(c);
    if (!isEmail(email)) return c.html(forgotPage(deps, c, alert(messages.signUp.badEmail)), 422);
    const now = deps.clock();
    const [byAddress, byEmail] = limits;
    const allowed =
      (await withinLimit(main, byAddress, callerAddress(c, deps.behindProxy), now)) &&
      (await withinLimit(main, byEmail, email.toLowerCase(), now));
    if (!allowed) return c.html(forgotPage(deps, c, alert(messages.password.tooOften)), 429);
    const token = await startReset(main, email, now);
    if (token !== null) {
      const { mailSubject: subject, mailText } = messages.password;
      // Not waited for: how long a mail server takes would tell whether there is an account.
      void deps
        .mail({ to: email, subject, text: mailText(`${deps.publicUrl}/password/${token}`) })
        .catch(({ code = 'unknown' }: { code?: string }) => deps.log.info('mail.failed', { code }));
    }
    return c.html(forgotPage(deps, c, html`<p role="status">${messages.password.sent}</p>`));
  });

  app.get('/password/:token', async (c) =>
    (await isGoodReset(main, c.req.param('token'), deps.clock()))
      ? c.html(newPage(c))
      : c.html(gonePage(c), 404),
  );

  app.post('/password/:token', async (c) => {
    const { messages } = c.var;
    const { password = '' } = await readForm(c);
    if (password.length < minPasswordLength || password.length > 200) {
      return c.html(newPage(c, messages.signUp.shortPassword(minPasswordLength)), 422);
    }
    const done = await finishReset(main, people, c.req.param('token'), password, deps.clock());
    return done ? c.redirect('/sign-in?saved=1', 303) : c.html(gonePage(c), 404);
  });

  return app;
}

function forgotPage({ mail }: Deps, c: Context<PageEnv>, notice: Html | string = ''): Html {
  const { messages } = c.var;
  const { password } = messages;
  const body = html`<section class="narrow">
    <h1>${password.forgotTitle}</h1>
    <p>${mail ? password.forgotMail : password.forgotAdmin}</p>
    ${
      mail
        ? html`<form method="post" action="/password" class="stack">${notice}
          ${field({ name: 'email', label: messages.form.email, type: 'email', autocomplete: 'username', maxlength: 254 })}
          <button>${password.send}</button></form>`
        : ''
    }
  </section>`;
  return page(c, password.forgotTitle, body);
}

function newPage(c: Context<PageEnv>, error?: string): Html {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.password.newTitle}</h1>
    <form method="post" class="stack">${alert(error)}${newPasswordField(messages)}
      <button>${messages.password.save}</button></form>
  </section>`;
  return page(c, messages.password.newTitle, body);
}

function gonePage(c: Context<PageEnv>): Html {
  const { password } = c.var.messages;
  const body = html`<section class="narrow"><h1>${password.gone}</h1><p>${password.goneText}</p></section>`;
  return page(c, password.gone, body);
}

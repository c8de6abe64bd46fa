import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../app.ts';
import { confirmPairing, findPairing, normaliseUserCode } from '../auth/pairing.ts';
import { withinLimit } from '../rate-limit.ts';
import { readForm } from './forms.ts';
import type { Html } from './layout.ts';
import { alert, field, page } from './layout.ts';
import type { PageEnv } from './viewer.ts';

/** Codes that lead nowhere, by person. A right one does not count, so a team can connect one after another. */
const wrongCodes = { name: 'pair.code', max: 5, windowMs: 10 * 60_000 };

/** Enter the code that a panel shows, name the panel, confirm. */
export function pairPages(deps: Deps): Hono<PageEnv> {
  const { main } = deps.databases;
  const app = new Hono<PageEnv>();

  app.use('/pair', async (c, next) => {
    if (c.var.viewer) return next();
    const { search } = new URL(c.req.url);
    return c.redirect(`/sign-in?next=${encodeURIComponent(`/pair${search}`)}`, 303);
  });

  app.get('/pair', async (c) => {
    const { messages, viewer } = c.var;
    if (!viewer?.scope) return c.html(codePage(c, messages.pair.noWorkspace), 403);
    const code = c.req.query('code');
    return code ? lookUp(c, viewer.id, code) : c.html(codePage(c));
  });

  app.post('/pair', async (c) => {
    const { messages, viewer } = c.var;
    if (!viewer?.scope) return c.html(codePage(c, messages.pair.noWorkspace), 403);
    const { code = '', device } = await readForm(c);
    if (device === undefined) return lookUp(c, viewer.id, code);
    const name = device.slice(0, 60) || 'Clew';
    const confirm = (userCode: string) => confirmPairing(viewer.scope!, main, userCode, name, deps.clock());
    return tryCode(c, viewer.id, code, confirm, () => donePage(c));
  });

  const lookUp = (c: Context<PageEnv>, userId: string, text: string) =>
    tryCode(
      c,
      userId,
      text,
      (code) => findPairing(main, code, deps.clock()),
      (deviceName, code) => confirmPage(c, code, deviceName),
    );

  /** After too many wrong codes the right one is not accepted either. */
  async function tryCode<T>(
    c: Context<PageEnv>,
    userId: string,
    text: string,
    use: (code: string) => Promise<T | null>,
    show: (found: T, code: string) => Html,
  ): Promise<Response> {
    const { pair } = c.var.messages;
    const code = normaliseUserCode(text);
    if (!(await withinLimit(main, wrongCodes, userId, deps.clock(), 0))) {
      return c.html(codePage(c, pair.tooOften), 429);
    }
    const found = await use(code);
    if (found !== null) return c.html(show(found, code));
    return (await withinLimit(main, wrongCodes, userId, deps.clock()))
      ? c.html(codePage(c, pair.unknown), 404)
      : c.html(codePage(c, pair.tooOften), 429);
  }

  return app;
}

function codePage(c: Context<PageEnv>, error?: string) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.pair.title}</h1>
    <p>${messages.pair.enter}</p>
    <form method="post" action="/pair" class="stack">
      ${alert(error)}
      <label class="field">
        <span>${messages.pair.code}</span>
        <input class="code" name="code" dir="ltr" required maxlength="20" autocomplete="one-time-code"
          autocapitalize="characters" spellcheck="false" placeholder="XXXX-XXXX" autofocus>
      </label>
      <button>${messages.pair.next}</button>
    </form>
  </section>`;
  return page(c, messages.pair.title, body);
}

function confirmPage(c: Context<PageEnv>, code: string, deviceName: string) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.pair.title}</h1>
    <p>${messages.pair.check}</p>
    <p class="code" dir="ltr"><output>${code}</output></p>
    <form method="post" action="/pair" class="stack">
      <input type="hidden" name="code" value="${code}">
      ${field({ name: 'device', label: messages.pair.deviceName, value: deviceName, maxlength: 60 })}
      <button>${messages.pair.confirm}</button>
    </form>
  </section>`;
  return page(c, messages.pair.title, body);
}

function donePage(c: Context<PageEnv>) {
  const { messages } = c.var;
  const body = html`<section class="narrow">
    <h1>${messages.pair.done}</h1>
    <p role="status">${messages.pair.doneText}</p>
  </section>`;
  return page(c, messages.pair.done, body);
}

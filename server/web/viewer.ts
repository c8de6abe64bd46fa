import type { Scope } from '@clew/shared/access.ts';
import { accepts } from 'hono/accepts';
import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { Deps } from '../app.ts';
import type { People } from '../auth/people.ts';
import { scopeOf } from '../workspaces/workspaces.ts';
import type { Locale, Messages } from './locales.ts';
import { catalogues, isLocale, locales } from './locales.ts';

export const languageCookie = 'clew.language';
/** Which of her workspaces somebody works in. */
export const workspaceCookie = 'clew.workspace';

/** The person a page is made for. `scope` is null while he belongs to no workspace. */
export type Viewer = { id: string; name: string; email: string; scope: Scope | null };

export type PageEnv = { Variables: { locale: Locale; messages: Messages; viewer: Viewer | null } };

/** Finds out who asks for a page and in what language. */
export const identifyViewer = (deps: Deps, people: People) =>
  createMiddleware<PageEnv>(async (c, next) => {
    const chosen = getCookie(c, languageCookie);
    const locale = isLocale(chosen)
      ? chosen
      : (accepts(c, { header: 'Accept-Language', supports: locales, default: 'en', match }) as Locale);
    c.set('locale', locale);
    c.set('messages', catalogues[locale]);
    const signedIn = await people.api.getSession({ headers: c.req.raw.headers });
    c.set(
      'viewer',
      signedIn && {
        id: signedIn.user.id,
        name: signedIn.user.name,
        email: signedIn.user.email,
        scope: await scopeOf(deps.databases.main, signedIn.user.id, getCookie(c, workspaceCookie)),
      },
    );
    await next();
  });

/** `fa-IR` asks for `fa`. */
const match: NonNullable<Parameters<typeof accepts>[1]['match']> = (asked, { supports, default: fallback }) =>
  asked
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.split('-')[0]!.toLowerCase())
    .find((language) => supports.includes(language)) ?? fallback;

import type { Scope } from '@clew/shared/access.ts';
import type { Context } from 'hono';
import type { Database } from '../../db/database.ts';
import type { Html } from '../layout.ts';
import { page } from '../layout.ts';
import type { PageEnv } from '../viewer.ts';

/** What every page below /team has: somebody who belongs to a workspace. */
export type TeamEnv = { Variables: PageEnv['Variables'] & { scope: Scope; database: Database } };

/** A whole page below /team. */
export const teamPage = (c: Context<TeamEnv>, title: string, body: Html): Html =>
  page(c as unknown as Context<PageEnv>, title, body);

/** Persian gets its own digits and calendar by its locale. */
export const timeIn = (locale: string, at: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

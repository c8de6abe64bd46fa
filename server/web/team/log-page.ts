import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { auditActions } from '../../audit/action.ts';
import type { AuditEntry } from '../../audit/chain.ts';
import { readLog } from '../../audit/log.ts';
import { readWorkspace } from '../../workspaces/workspaces.ts';
import type { Html } from '../layout.ts';
import type { Messages } from '../locales.ts';
import type { TeamEnv } from './team-env.ts';
import { teamPage, timeIn } from './team-env.ts';

const pageSize = 100;

const Query = z.object({
  by: z.string().max(100).optional().catch(undefined),
  action: z.enum(auditActions).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

/** The audit log, for admins, narrowed down by who and what. */
export function logPage(): Hono<TeamEnv> {
  return new Hono<TeamEnv>().get('/', async (c) => {
    const { scope, database } = c.var;
    if (scope.role !== 'admin') return c.notFound();
    const { by, action, before } = Query.parse(c.req.query());
    const filter = {
      ...(by && { by }),
      ...(action && { actions: [action] }),
      ...(before && { before }),
    };
    const [config, entries] = await Promise.all([
      readWorkspace(scope, database),
      readLog(scope, database, filter, pageSize + 1),
    ]);
    return c.html(page(c, config, entries, { by, action }));
  });
}

function page(
  c: Context<TeamEnv>,
  config: WorkspaceConfig,
  entries: AuditEntry[],
  { by, action }: { by?: string | undefined; action?: string | undefined },
): Html {
  const { messages, locale } = c.var;
  const { log } = messages;
  const people = [...config.members, ...config.former];
  const names = new Map([...people, ...config.teams].map(({ id, name }) => [id, name]));
  const shown = entries.slice(0, pageSize);
  const older = new URLSearchParams({
    ...(by && { by }),
    ...(action && { action }),
    before: String(shown.at(-1)?.number),
  });
  const body = html`<p><a href="/team">${messages.team.back}</a></p>
    <h1>${log.title}</h1>
    <p class="soft">${log.intro}</p>
    <section><form class="inline">
      <label class="field"><span>${log.who}</span><select name="by" dir="auto">
        <option value="">${log.everybody}</option>
        ${people.map(({ id, name }) => html`<option value="${id}" ${id === by ? html`selected` : ''}>${name}</option>`)}
      </select></label>
      <label class="field"><span>${log.what}</span><select name="action">
        <option value="">${log.everything}</option>
        ${auditActions.map(
          (name) =>
            html`<option value="${name}" ${name === action ? html`selected` : ''}>${log.actions[name]}</option>`,
        )}
      </select></label>
      <button>${log.show}</button>
    </form></section>
    <section>
      ${shown.length === 0 ? html`<p class="soft">${log.none}</p>` : ''}
      <ol class="rows" reversed>
        ${shown.map(
          (
            entry,
          ) => html`<li><span><bdi>${entry.by === null ? log.server : (names.get(entry.by) ?? entry.by)}</bdi>: ${log.actions[entry.action]}
            <small dir="auto">${detailsOf(entry, names, messages)}</small></span>
            <time class="soft" datetime="${new Date(entry.at).toISOString()}">${timeIn(locale, entry.at)}</time></li>`,
        )}
      </ol>
      ${entries.length > pageSize ? html`<p><a href="/team/log?${older.toString()}">${log.older}</a></p>` : ''}
    </section>`;
  return teamPage(c, log.title, body);
}

/** What an entry is about: people and teams by name, the rest as it was written. */
function detailsOf(
  { details }: AuditEntry,
  names: ReadonlyMap<string, string>,
  { roles, teamKinds, member }: Messages,
) {
  const words: Record<string, string> = { ...roles, ...teamKinds };
  const say = (value: string | number): string =>
    words[value] ?? `\u2068${names.get(String(value)) ?? value}\u2069`;
  return Object.entries(details)
    .flatMap(([key, value]): string[] => {
      if (value === null || value === false || value === '') return [];
      if (value === true) return [key === 'away' || key === 'allTeams' ? member[key] : key];
      return Array.isArray(value) ? value.map(say) : [say(value as string | number)];
    })
    .join(' · ');
}

import type { Statement } from './memory-sql.ts';
import type { Disk } from './memory-store.ts';
import type { Plant } from './stage.ts';

/*
 * Mistakes that a sync like this one can have. Each is put in between the real code and what it stands on, and the
 * oracle must notice every one of them: what it does not notice it does not check.
 */

const inserts = ({ sql }: Statement, table: string): boolean =>
  sql.toLowerCase().startsWith(`insert into "${table}" `);

const without = (table: string): Plant => ({
  database: { statement: (one) => (inserts(one, table) ? [] : [one]) },
});

const instead = (part: string | RegExp, other: string): Plant => ({
  database: { statement: ({ sql, args }) => [{ sql: sql.replace(part, other), ...(args && { args }) }] },
});

const rowsOf = ({ tables }: Disk, table: string) => [...tables[table]!];

export const plants: Record<string, Plant> = {
  'no removal rows': without('removal'),

  'acknowledged before the commit': { database: { late: true } },

  'outbox cleared before the answer': {
    browser: (transport, disk) => ({
      ...transport,
      push(input) {
        const sent = new Set(input.operations.map(({ opId }) => opId));
        for (const [key, row] of rowsOf(disk(), 'outbox')) {
          if (sent.has(String(row.opId))) disk().tables.outbox!.delete(key);
        }
        return transport.push(input);
      },
    }),
  },

  'operation ids not looked up': {
    database: {
      statement: ({ sql, args = [] }) => [
        {
          sql: sql
            .replace('"applied_op"."op_id" IN', '0 AND "applied_op"."op_id" IN')
            .replace(/^select "id", "by", "lead_id" from "event" where \(/, (start) => `${start}0 AND `)
            .replace(/^insert into "(applied_op|event)"/i, 'insert or replace into "$1"'),
          args,
        },
      ],
    },
  },

  'cursor by time': {
    browser: (transport, disk) => ({
      ...transport,
      async pull(input) {
        const since = Number(disk().tables.meta!.get('lastSyncAt') ?? Number.NEGATIVE_INFINITY);
        const page = await transport.pull(input);
        const leads = page.reset ? page.leads : page.leads.filter(({ updatedAt }) => updatedAt > since);
        return { ...page, leads };
      },
    }),
  },

  'upsert on the id alone': { database: { statement: (one) => [one, ...overwriteOthers(one)] } },

  'scope not checked': instead(/"lead"\."owner_id" = \? or/g, '"lead"."owner_id" = ? or 1 or'),

  'database epoch ignored': instead('select "value" from "meta"', `select 'same' from "meta"`),

  'write not guarded': without('seq_guard'),

  'no history for who comes to see a lead': instead(
    '"delivered"."placed_seq" > ?',
    '"delivered"."placed_seq" > ? + 1e9',
  ),

  'alias forgotten': without('lead_alias'),

  'erased and not remembered': without('erased'),

  'erased and nobody told': {
    database: { statement: (one) => (inserts(one, 'removal') && one.args?.includes('all') ? [] : [one]) },
  },

  'pages read to half': {
    browser: (transport) => ({
      ...transport,
      pull: async (input) => ({ ...(await transport.pull(input)), more: false }),
    }),
  },
};

/** A row of another tenant that has the id of one that is written, or was. */
function overwriteOthers(one: Statement): Statement[] {
  if (!inserts(one, 'lead')) return [];
  const writer = /[wo]\d+/.exec(JSON.stringify(one.args))![0];
  return [
    {
      sql: `UPDATE lead SET data = (SELECT own.data FROM lead AS own WHERE own.workspace_id = ? AND own.id = lead.id)
            WHERE workspace_id <> ? AND id IN (SELECT id FROM lead WHERE workspace_id = ?)`,
      args: [writer, writer, writer],
    },
  ];
}

import type { Statement } from './memory-sql.ts';
import type { Disk } from './memory-store.ts';
import type { Plant } from './run.ts';

/*
 * Mistakes that a sync like this one can have. Each is put in between the real code and what it stands on, and the
 * oracle must notice every one of them: what it does not notice it does not check.
 */

const without = (start: string): Plant => ({
  database: { statement: (one) => (one.sql.startsWith(start) ? [] : [one]) },
});

const instead = (part: string | RegExp, other: string): Plant => ({
  database: { statement: ({ sql, args }) => [{ sql: sql.replace(part, other), ...(args && { args }) }] },
});

const rowsOf = ({ tables }: Disk, table: string) => [...tables[table]!];

export const plants: Record<string, Plant> = {
  'no removal rows': without('insert into "removal"'),

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
            .replace(/^insert into "(applied_op|event)"/, 'insert or replace into "$1"'),
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

  'write not guarded': without('insert into "seq_guard"'),

  'no history for who comes to see a lead': instead(
    '"delivered"."placed_seq" > ?',
    '"delivered"."placed_seq" > ? + 1e9',
  ),

  'alias forgotten': without('insert into "lead_alias"'),

  'pages read to half': {
    browser: (transport) => ({
      ...transport,
      pull: async (input) => ({ ...(await transport.pull(input)), more: false }),
    }),
  },
};

const leadColumns = 15;

/** A row of another tenant that has the id of one that is written. */
function overwriteOthers({ sql, args = [] }: Statement): Statement[] {
  if (!sql.startsWith('insert into "lead" ')) return [];
  return Array.from({ length: args.length / leadColumns }, (_, row) => {
    const values = args.slice(row * leadColumns, (row + 1) * leadColumns);
    return {
      sql: 'UPDATE lead SET data = ? WHERE id = ? AND workspace_id <> ?',
      args: [values.at(-1), values[1], values[0]],
    };
  });
}

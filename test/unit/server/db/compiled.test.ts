import { compiled } from '@clew/server/db/compiled.ts';
import { databaseOver } from '@clew/server/db/database.ts';
import { lead } from '@clew/server/db/schema/lead.ts';
import { visibleTo } from '@clew/server/sync/visibility.ts';
import type { Client } from '@libsql/client';
import { expect, test } from 'vitest';

/** What reaches the database. */
const sent: unknown[] = [];
const client = {
  batch: async (statements: unknown[]) => {
    sent.push(...statements);
    return statements.map(() => ({ rows: [] }));
  },
} as unknown as Client;
const { reader } = databaseOver(client, client);

let built = 0;
const select = ({
  userId,
  teamIds,
  limit,
}: {
  userId: string;
  teamIds: readonly string[];
  limit: number;
}) => {
  built += 1;
  const scope = { workspaceId: 'acme', userId, role: 'rep', teamIds, allTeams: false } as const;
  return [reader.select({ id: lead.id }).from(lead).where(visibleTo(scope)).limit(limit)] as const;
};

test('what was put together once says the same with other values', async () => {
  const all = [
    { userId: 'a', teamIds: ['north', 'south'], limit: 1 },
    { userId: 'b', teamIds: ['south', 'east'], limit: 2 },
    { userId: 'c', teamIds: ['west'], limit: 3 },
    { userId: 'd', teamIds: [], limit: 4 },
  ];
  for (const values of all) {
    await reader.batch(select(values));
    const [expected] = sent.splice(0);
    await reader.batch(compiled('leads', values, select));
    expect(sent.splice(0)).toEqual([expected]);
  }
  // Once for each number of teams, beside those to compare with.
  expect(built).toBe(all.length + 3);
});

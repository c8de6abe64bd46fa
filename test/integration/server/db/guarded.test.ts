import { openDatabases } from '@clew/server/db/database.ts';
import { changeWorkspace } from '@clew/server/db/guarded.ts';
import { appliedOp } from '@clew/server/db/schema/lead.ts';
import { workspace } from '@clew/server/db/schema/workspace.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../../harness.ts';

/** Two processes' worth of handles on one database, with one workspace `w`. */
async function open() {
  const { databases, url } = await startApp();
  const second = await openDatabases(url);
  onTestFinished(() => second.close());
  const { name, members, ...config } = defaultConfig;
  await databases.main.writer.insert(workspace).values({ id: 'w', name, seq: 0, configSeq: 0, config });
  return [databases.main, second.main] as const;
}

type Open = Awaited<ReturnType<typeof open>>[number];

const readSeq = async ({ reader }: Open): Promise<number> => {
  const [row] = await reader.select({ seq: workspace.seq }).from(workspace);
  return row!.seq;
};

const append = (database: Open, opId: string, seq: number) =>
  database.writer.insert(appliedOp).values({
    workspaceId: 'w',
    opId,
    seq,
    by: 'u',
    at: 0,
    result: { opId, status: 'refused', reason: 'invalid' },
  });

test('two processes that write at once get every seq once and lose nothing', async () => {
  const databases = await open();
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => {
      const database = databases[i % 2]!;
      return changeWorkspace(database, 'w', async () => {
        const seq = await readSeq(database);
        return { seq, statements: [append(database, `op-${i}`, seq + 1)], result: undefined };
      });
    }),
  );
  const rows = await databases[0].reader.select().from(appliedOp);
  expect(rows.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, i) => i + 1),
  );
});

test('a decision on stale data is made again, and nothing of the first is left', async () => {
  const [database] = await open();
  const decisions: number[] = [];
  await changeWorkspace(database, 'w', async () => {
    const seq = decisions.length === 0 ? 7 : await readSeq(database);
    decisions.push(seq);
    return { seq, statements: [append(database, `decided-at-${seq}`, seq + 1)], result: undefined };
  });
  expect(decisions).toEqual([7, 0]);
  expect((await database.reader.select().from(appliedOp)).map(({ opId }) => opId)).toEqual(['decided-at-0']);
});

test('a decision that is always stale ends in busy', async () => {
  const [database] = await open();
  let decisions = 0;
  const change = changeWorkspace(database, 'w', async () => {
    decisions++;
    return { seq: 7, statements: [append(database, 'x', 8)], result: undefined };
  });
  await expect(change).rejects.toThrow('busy');
  expect(decisions).toBe(8);
});

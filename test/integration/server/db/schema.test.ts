import * as leadTables from '@clew/server/db/schema/lead.ts';
import * as peopleTables from '@clew/server/db/schema/people.ts';
import * as workspaceTables from '@clew/server/db/schema/workspace.ts';
import { expect, test } from 'vitest';
import { startApp } from '../../harness.ts';

test('every column that the code knows is in the database that the migrations make', async () => {
  const { databases } = await startApp();
  const all = { ...leadTables, ...peopleTables, ...workspaceTables };
  const tables = Object.values(all) as (typeof leadTables.lead)[];
  expect(tables.length).toBeGreaterThan(15);
  for (const table of tables) {
    expect(Array.isArray(await databases.main.reader.select().from(table))).toBe(true);
  }
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pointsSql } from '@clew/server/scoring/card-sql.ts';
import type { Values } from '@clew/shared/scoring/card.ts';
import { assessor } from '@clew/shared/scoring/likelihood/likelihood.ts';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { Random } from '../../../faults/random.ts';
import { inventedExamples, trainedOn, withFeature } from '../../../unit/shared/scoring/examples.ts';

const random = new Random(1);
const odd = ["it's", '"x"', 'a\u0000b', 'سرنخ', '', '; DROP TABLE lead --', '\u{1f600}'];
const examples = withFeature(
  withFeature(inventedExamples(1500, 1), 'share', () => random.next() / 3),
  'odd',
  ({ won }) => (won ? random.pick(odd) : random.pick(odd.slice(3))),
);
const card = trainedOn(examples);

/** Values as they come, on and beside every cut, of the wrong kind, and absent. */
const leads: Values[] = [
  ...examples.map(({ values }) => values),
  ...card.features.flatMap(({ name, scale }): Values[] =>
    'cuts' in scale
      ? scale.cuts.flatMap((cut) => [cut, cut * (1 - 1e-9), cut + 1e-9]).map((value) => ({ [name]: value }))
      : scale.texts.map((value) => ({ [name]: value })),
  ),
  {},
  { size: '5000', channel: 3, odd: 'never seen', colour: null, share: 1e300 },
];

it('gives every lead the points in one statement that it gets one by one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clew-card-'));
  const client = createClient({ url: `file:${join(folder, 'test.db')}` });
  try {
    await client.execute('CREATE TABLE lead (id INTEGER PRIMARY KEY, data TEXT, points INTEGER)');
    await client.batch(
      leads.map((values, id) => ({
        sql: 'INSERT INTO lead (id, data) VALUES (?, ?)',
        args: [id, JSON.stringify(values)],
      })),
    );
    const points = pointsSql(card, (name) => `json_extract(data, '$.${name}')`);
    await client.execute(`UPDATE lead SET points = ${points}`);
    const { rows } = await client.execute('SELECT points FROM lead ORDER BY id');
    const assess = assessor(card);
    expect(rows.map((row) => row.points)).toEqual(leads.map((values) => assess(values).points));
    expect(new Set(rows.map((row) => row.points)).size).toBeGreaterThan(20);
  } finally {
    client.close();
    rmSync(folder, { recursive: true });
  }
});

import { judgeRest, judgeSaved, judgeTruth, type Violation } from '../oracle/judge.ts';
import { type Query, readTruth } from '../oracle/truth.ts';
import type { Browser } from './browser.ts';
import type { MemorySql } from './memory-sql.ts';
import type { World } from './world.ts';

/** What is wrong at the end of a day, when nobody has anything left to say. */
export function judgeDay(
  sql: MemorySql,
  { workspaceId, otherId }: World,
  all: readonly Browser[],
): Violation[] {
  const query: Query = (text, ...args) => sql.run({ sql: text, args }).rows;
  return [workspaceId, otherId].flatMap((id) => {
    const truth = readTruth(query, id);
    const browsers = all.filter((browser) => browser.workspaceId === id);
    const outboxes = new Map(browsers.map(({ who, held }) => [who, held.outbox]));
    const saved = browsers.flatMap((browser) => browser.saved);
    const known = new Set(browsers.flatMap(({ unsure }) => [...unsure]));
    return [
      ...judgeTruth(truth),
      ...judgeSaved(truth, saved, outboxes),
      ...browsers.flatMap(({ who, held, userId }) =>
        judgeRest(held, truth, truth.people.get(userId)!).map(({ kind, what }) => ({
          kind,
          what: `${who}: ${what}`,
        })),
      ),
      ...[...truth.results.keys()]
        .filter((opId) => !known.has(opId))
        .map((opId) => ({ kind: 'broken' as const, what: `nobody did ${opId}` })),
    ];
  });
}

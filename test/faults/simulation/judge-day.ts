import { judgeRest, judgeSaved, judgeTruth, type Violation } from '../oracle/judge.ts';
import { judgeForgotten, judgeForgottenHere } from '../oracle/judge-erased.ts';
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
      ...judgeForgotten(truth),
      ...judgeSaved(truth, saved, outboxes),
      ...browsers.flatMap(({ who, held, userId }) =>
        [...judgeRest(held, truth, truth.people.get(userId)!), ...judgeForgottenHere(held, truth.erased)].map(
          ({ kind, what }) => ({ kind, what: `${who}: ${what}` }),
        ),
      ),
      ...browsers
        .flatMap(({ wire }) => [...wire.erased])
        .filter((leadId) => !truth.erased.has(leadId))
        .map((leadId) => ({ kind: 'leaked' as const, what: `${leadId} was erased, and is not` })),
      ...[...truth.results.keys()]
        .filter((opId) => !known.has(opId))
        .map((opId) => ({ kind: 'broken' as const, what: `nobody did ${opId}` })),
    ];
  });
}

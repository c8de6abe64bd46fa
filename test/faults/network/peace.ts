import { judgeRest, judgeSaved, judgeTruth, type Violation } from '../oracle/judge.ts';
import { type Person, readPeople, readTruth } from '../oracle/truth.ts';
import type { Member } from './crowd.ts';
import { readAll, workspaceId } from './office.ts';

/** Who may see what, as the database has it. */
export async function standings(databaseUrl: string): Promise<Map<string, Person>> {
  const { query, close } = await readAll(databaseUrl);
  const people = readPeople(query, workspaceId);
  close();
  return people;
}

/** Syncs everybody until nobody has anything left to say or to hear. */
export async function rest(members: readonly Member[]): Promise<void> {
  let before = '';
  for (let round = 0; round < 6; round++) {
    const places = members.map(({ place }) => place).join();
    if (places === before) return;
    before = places;
    let waiting = [...members];
    for (let tries = 0; tries < 20 && waiting.length > 0; tries++) {
      const went = await Promise.all(waiting.map((member) => member.trySync()));
      waiting = waiting.filter((_, n) => !went[n]);
    }
    for (const { who, violations } of waiting)
      violations.push({ kind: 'broken', what: `${who} cannot sync, though nothing is in the way` });
  }
}

/** What is wrong when all is quiet, and what was seen to be wrong before. */
export async function judge(databaseUrl: string, members: readonly Member[]): Promise<Violation[]> {
  const { query, close } = await readAll(databaseUrl);
  const truth = readTruth(query, workspaceId);
  const integrity = String(query('PRAGMA integrity_check')[0]?.[0]);
  close();
  const outboxes = new Map(members.map(({ who, held }) => [who, held.outbox]));
  const saved = members.flatMap((member) => member.saved);
  return [
    ...members.flatMap(({ violations }) => violations),
    ...(integrity === 'ok' ? [] : [{ kind: 'broken' as const, what: integrity }]),
    ...judgeTruth(truth),
    ...judgeSaved(truth, saved, outboxes),
    ...members.flatMap(({ who, held }) =>
      judgeRest(held, truth, truth.people.get(who)!).map(({ kind, what }) => ({
        kind,
        what: `${who}: ${what}`,
      })),
    ),
  ];
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { OperationResult, schemaVersion } from '@clew/shared/sync.ts';
import fc from 'fast-check';
import { capture } from '../../integration/harness.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import { readAll } from '../network/office.ts';
import { judgeTruth, type Violation } from '../oracle/judge.ts';
import { readTruth } from '../oracle/truth.ts';
import { hostileBody, hostileOperation, type Loot } from './hostile.ts';
import { attacker, type House, marker, openHouse } from './house.ts';

/** So many operations go into one push, each a payload of its own. */
const perPush = 120;
/** A night is many evenings, each with a house of its own. */
const evening = { pushes: 160, bodies: 900 };
const evenings = { test: 1, nightly: 25 };

/** Pushes of somebody who has a token and bad intentions, at the real app on a real file. */
export const payloads: FaultClass = {
  name: 'payloads',
  async run(scale, seed) {
    const counts = { payloads: 0, operations: 0, bodies: 0, applied: 0, refused: 0, canaries: 0 };
    const violations: Tally['violations'] = [];
    for (let night = 0; night < evenings[scale]; night++) {
      const found = await oneEvening(seed + night, counts);
      violations.push(...found.map((violation) => ({ ...violation, seed: seed + night })));
    }
    counts.payloads = counts.operations + counts.bodies;
    return { counts, violations };
  },
};

type Counts = { operations: number; bodies: number; applied: number; refused: number; canaries: number };

async function oneEvening(seed: number, counts: Counts): Promise<Violation[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
  try {
    const house = await openHouse(folder);
    const found: Violation[] = [];
    try {
      const own = Array.from({ length: 5 }, (_, n) => capture({ name: `Own ${n}` }));
      await house.post(JSON.stringify({ schemaVersion, operations: own }), await house.token());
      const loot: Loot = {
        victims: house.victims,
        ownLeads: own.map(({ leadId }) => leadId),
        ownOps: own.map(({ opId }) => opId),
      };
      const before = await snapshot(house);
      const kept = async () => {
        if ((await snapshot(house)) !== before) throw new Broken('leaked', 'rows of others were changed');
      };
      const batches = fc.array(hostileOperation(loot), { minLength: perPush, maxLength: perPush });
      const place = fc.nat(perPush);
      found.push(
        ...(await hold(seed, evening.pushes, fc.tuple(batches, place), async ([batch, at]) => {
          await pushBatch(house, loot, batch, at, counts);
          await kept();
        })),
        ...(await hold(seed, evening.bodies, hostileBody(loot), async (body) => {
          await pushBody(house, body, counts);
        })),
        ...(await hold(
          seed,
          40,
          fc.constantFrom('device-user6', 'device-stranger', 'nobody'),
          async (device) => {
            const operations = [capture({})];
            const { status } = await house.post(
              JSON.stringify({ schemaVersion, operations }),
              await house.token(device),
            );
            if (status !== 401)
              throw new Broken('broken', `a device of somebody else's is answered ${status}`);
          },
        )),
      );
      if ((await snapshot(house)) !== before)
        found.push({ kind: 'leaked', what: 'rows of others were changed' });
      found.push(...(await judgePulls(house)));
    } finally {
      await house.close();
    }
    return [...found, ...(await judgeFile(folder, house))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

class Broken extends Error {
  readonly kind: Violation['kind'];

  constructor(kind: Violation['kind'], what: string) {
    super(what);
    this.kind = kind;
  }
}

/** Tries until something does not hold. */
async function hold<T>(
  seed: number,
  numRuns: number,
  arbitrary: fc.Arbitrary<T>,
  check: (value: T) => Promise<void>,
): Promise<Violation[]> {
  const property = fc.asyncProperty(arbitrary, check);
  const details = await fc.check(property, { seed, numRuns, endOnFailure: true });
  if (!details.failed) return [];
  const error = details.errorInstance;
  const kind = error instanceof Broken ? error.kind : 'broken';
  const shown = JSON.stringify(details.counterexample).slice(0, 600);
  return [{ kind, what: `${error instanceof Error ? error.message : error}: ${shown}` }];
}

/** The batch with a good capture at `place`: each operation counts by itself, and the good one counts. */
async function pushBatch(
  house: House,
  loot: Loot,
  batch: OperationEnvelope[],
  place: number,
  counts: Counts,
) {
  const canary = capture({ name: 'Canary' });
  const operations = batch.toSpliced(place, 0, canary);
  const { status, text } = await house.post(
    JSON.stringify({ schemaVersion, operations }),
    await house.token(),
  );
  // Too much at once: the client sends half.
  if (status === 413) {
    const middle = batch.length >> 1;
    await pushBatch(house, loot, batch.slice(0, middle), 0, counts);
    return pushBatch(house, loot, batch.slice(middle), 0, counts);
  }
  counts.operations += batch.length;
  if (status !== 200) throw new Broken('broken', `a push is answered ${status} ${text.slice(0, 100)}`);
  if (text.includes(marker)) throw new Broken('leaked', 'an answer tells of somebody else');
  const { results } = JSON.parse(text).result.data as { results: unknown[] };
  const known = new Set([...loot.ownOps, ...loot.victims.map(({ opId }) => opId)]);
  const victims = new Set(house.colleagues);
  const events = new Set(
    (
      await house.rows(
        'SELECT id FROM event WHERE workspace_id = ? AND id IN (SELECT value FROM json_each(?))',
        house.office,
        JSON.stringify(operations.map(({ opId }) => opId)),
      )
    ).map(([id]) => id),
  );
  if (results.length !== operations.length) throw new Broken('broken', `${results.length} results`);
  operations.forEach(({ opId }, n) => {
    const result = OperationResult.parse(results[n]);
    if (result.opId !== opId) throw new Broken('broken', `the result of ${opId} is of ${result.opId}`);
    counts[result.status] += 1;
    if (result.status === 'applied' && victims.has(result.leadId))
      throw new Broken('leaked', 'an operation lands on a lead of somebody else');
    if (!known.has(opId) && (result.status === 'applied') !== events.has(opId))
      throw new Broken('broken', `${opId} was ${result.status} and its event says otherwise`);
    if (opId === canary.opId && result.status !== 'applied')
      throw new Broken('lost', `a good capture among bad operations was refused: ${result.reason}`);
  });
  const [[canaries] = []] = await house.rows(
    'SELECT count(*) FROM lead WHERE workspace_id = ? AND id = ?',
    house.office,
    canary.leadId,
  );
  if (canaries !== 1) throw new Broken('lost', 'a good capture among bad operations is not there');
  counts.canaries += 1;
}

async function pushBody(house: House, body: string, counts: Counts): Promise<void> {
  const written = () =>
    house.rows('SELECT seq, (SELECT count(*) FROM event), (SELECT count(*) FROM applied_op) FROM workspace');
  const before = JSON.stringify(await written());
  const { status, text } = await house.post(body, await house.token());
  counts.bodies += 1;
  if (status >= 500) throw new Broken('broken', `a body is answered ${status}`);
  if (text.includes(marker)) throw new Broken('leaked', 'an answer tells of somebody else');
  if (JSON.stringify(await written()) !== before)
    throw new Broken('broken', `a body answered ${status} counts`);
}

/** Everything of others: the workspace next door, and the other team's part of this one. */
async function snapshot(house: House): Promise<string> {
  const ids = JSON.stringify(house.colleagues);
  const parts = ['lead', 'event', 'identity_key', 'lead_alias'].map((table) => {
    const id = table === 'lead' ? 'id' : 'lead_id';
    return house.rows(
      `SELECT * FROM ${table} WHERE workspace_id <> ? OR ${id} IN (SELECT value FROM json_each(?)) ORDER BY 1, 2, 3`,
      house.office,
      ids,
    );
  });
  const next = house.rows('SELECT * FROM workspace WHERE id <> ?', house.office);
  return JSON.stringify(await Promise.all([...parts, next]));
}

/** Whether the attacker gets to see anything of others by asking. */
async function judgePulls(house: House): Promise<Violation[]> {
  const found: Violation[] = [];
  let cursor: unknown = null;
  for (let more = true; more; ) {
    const { text } = await house.pull(cursor);
    if (text.includes(marker)) found.push({ kind: 'leaked', what: 'a pull tells of somebody else' });
    const page = JSON.parse(text).result.data as {
      leads: { ownerId: string; teamId: string }[];
      more: boolean;
    };
    for (const { ownerId, teamId } of page.leads) {
      if (ownerId !== attacker.userId && teamId !== attacker.team)
        found.push({ kind: 'leaked', what: `a lead of ${ownerId}, ${teamId}` });
    }
    ({ cursor, more } = JSON.parse(text).result.data as { cursor: unknown; more: boolean });
  }
  return found;
}

async function judgeFile(folder: string, { office, strangers }: House): Promise<Violation[]> {
  const { query, close } = await readAll(`file:${join(folder, 'clew.db')}`);
  const integrity = String(query('PRAGMA integrity_check')[0]?.[0]);
  const found = [office, strangers].flatMap((workspaceId) => judgeTruth(readTruth(query, workspaceId)));
  close();
  return [...found, ...(integrity === 'ok' ? [] : [{ kind: 'broken' as const, what: integrity }])];
}

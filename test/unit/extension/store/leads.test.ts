import type { Database } from '@clew/extension/store/database.ts';
import { openDatabase } from '@clew/extension/store/database.ts';
import { leadRow } from '@clew/extension/store/rows.ts';
import {
  type ReadTransaction,
  read,
  type WriteTransaction,
  write,
} from '@clew/extension/store/transaction.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Gates } from '../../../faults/simulation/gates.ts';
import { emptyDisk, openMemoryStore } from '../../../faults/simulation/memory-store.ts';
import { capturedLead, now } from '../../shared/leads.ts';
import { stored } from './stored.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const model = capturedLead({});
const idOf = (number: number): string => `01900000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const leadOf = (number: number, email: string, total = 0): Lead => ({
  ...model,
  id: idOf(number),
  fields: { ...model.fields, name: `Lead ${number}`, emails: [email] },
  score: { ...model.score, total },
});
const noteOf = (id: string, leadId: string): LeadEvent => ({
  id,
  leadId,
  by: null,
  at: now,
  change: { kind: 'noted', text: id },
});

/** What may be done to leads, as data. More of them than one bundle holds come with `many`. */
type Step =
  | { do: 'put'; lead: number; email: string; hidden: boolean }
  | { do: 'delete' | 'dropHistory'; lead: number }
  | { do: 'tell' | 'untell'; lead: number; event: string }
  | { do: 'retell'; lead: number; to: number }
  | { do: 'many'; from: number }
  | { do: 'clear' };

const number = fc.integer({ min: 0, max: 6 });
const email = fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com');
const eventId = fc.constantFrom('x', 'y', 'z');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('put' as const), lead: number, email, hidden: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'dropHistory' as const), lead: number }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('tell' as const, 'untell' as const),
      lead: number,
      event: eventId,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retell' as const), lead: number, to: number }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('many' as const), from: fc.constantFrom(3, 50, 100) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'clear' as const }) },
);

/** A record to a lead, and a list to a history: what bundles must be like to whoever uses them. */
class Plain {
  readonly rows = new Map<string, { lead: Lead; hidden: boolean }>();
  readonly histories = new Map<string, LeadEvent[]>();

  history(id: string): LeadEvent[] {
    return this.histories.get(id) ?? [];
  }

  withKey(key: string): string[] {
    const has = ({ lead, hidden }: { lead: Lead; hidden: boolean }) =>
      !hidden && leadKeys(lead).includes(key);
    return [...this.rows]
      .filter(([, row]) => has(row))
      .map(([id]) => id)
      .sort();
  }

  do(step: Step): void {
    if (step.do === 'clear') {
      this.rows.clear();
      this.histories.clear();
      return;
    }
    if (step.do === 'many') {
      for (const lead of many(step.from)) this.rows.set(lead.id, { lead, hidden: false });
      return;
    }
    const id = idOf(step.lead);
    switch (step.do) {
      case 'put':
        this.rows.set(id, { lead: leadOf(step.lead, step.email), hidden: step.hidden });
        break;
      case 'delete':
        this.rows.delete(id);
        break;
      case 'dropHistory':
        this.histories.delete(id);
        break;
      case 'tell':
        this.histories.set(id, [
          ...this.history(id).filter((each) => each.id !== step.event),
          noteOf(step.event, id),
        ]);
        break;
      case 'untell':
        this.histories.set(
          id,
          this.history(id).filter((each) => each.id !== step.event),
        );
        break;
      case 'retell': {
        const to = idOf(step.to);
        const moved = this.history(id).map((event) => ({ ...event, leadId: to }));
        this.histories.delete(id);
        const kept = this.history(to).filter((each) => !moved.some((event) => event.id === each.id));
        this.histories.set(to, [...kept, ...moved]);
      }
    }
  }
}

const many = (from: number): Lead[] =>
  Array.from({ length: 120 }, (_, n) => leadOf(from + n, `${from + n}@example.com`));

async function take({ leads }: WriteTransaction, step: Step): Promise<void> {
  switch (step.do) {
    case 'put': {
      const row = leadRow(leadOf(step.lead, step.email));
      return leads.put(step.hidden ? { ...row, hidden: true } : row);
    }
    case 'tell':
      return leads.tell(idOf(step.lead), [noteOf(step.event, idOf(step.lead))]);
    case 'untell':
      return leads.untell(idOf(step.lead), new Set([step.event]));
    case 'retell':
      return leads.retell(idOf(step.lead), idOf(step.to));
    case 'many':
      for (const lead of many(step.from)) await leads.put(leadRow(lead));
      return;
    case 'clear':
      return leads.clear();
    default:
      return leads[step.do](idOf(step.lead));
  }
}

async function expectSame({ leads }: ReadTransaction, plain: Plain): Promise<void> {
  for (let n = 0; n < 8; n++) {
    const id = idOf(n);
    const row = await leads.get(id);
    expect(row && { lead: row.lead, hidden: row.hidden === true }).toEqual(plain.rows.get(id));
    expect(await leads.history(id)).toEqual(plain.history(id));
  }
  for (const key of ['email:a@example.com', 'email:b@example.com', 'email:51@example.com']) {
    expect((await leads.withKey(key)).map(({ id }) => id)).toEqual(plain.withKey(key));
  }
}

/** Several contexts of one browser, each with its own idea of what is where, do things in turn. */
async function compare(
  contexts: readonly Database[],
  given: readonly (readonly [number, readonly Step[]])[],
) {
  const plain = new Plain();
  for (const [who, steps] of given) {
    await write(contexts[who % contexts.length]!, async (tx) => {
      for (const each of steps) {
        await take(tx, each);
        plain.do(each);
      }
      await expectSame(tx, plain);
    });
    for (const db of contexts) await expectSame(read(db), plain);
    const held = await stored(contexts[0]!);
    expect(held.leads.map(({ id }) => id).sort()).toEqual([...plain.rows.keys()].sort());
    expect(held.events).toHaveLength([...plain.histories.values()].flat().length);
    const shown = [...plain.rows.values()].filter(({ hidden }) => !hidden).length;
    expect(await read(contexts[0]!).leads.search([], 1_000)).toHaveLength(shown);
  }
}

const transactions = fc.array(fc.tuple(fc.nat(1), fc.array(step, { minLength: 1, maxLength: 6 })), {
  minLength: 1,
  maxLength: 5,
});

describe('leads in bundles are what a record for each would be', () => {
  it('in IndexedDB, whichever context of the extension has changed them', async () => {
    await fc.assert(
      fc.asyncProperty(transactions, async (given) => {
        globalThis.indexedDB = new IDBFactory();
        const contexts = [await openDatabase(), await openDatabase()];
        await compare(contexts, given);
        for (const db of contexts) db.close();
      }),
      { numRuns: 60, seed: 4 },
    );
  }, 60_000);

  it('in what the simulation stores in', async () => {
    const gates = new Gates();
    gates.wait = async () => 'go';
    await fc.assert(
      fc.asyncProperty(transactions, (given) => compare([openMemoryStore(emptyDisk(), gates, '').db], given)),
      { numRuns: 60, seed: 5 },
    );
  }, 60_000);
});

it('a transaction that fails changes nothing', async () => {
  const db = await openDatabase();
  const failing = write(db, async (tx) => {
    await tx.leads.put(leadRow(model));
    await tx.objectStore('alias').put('b', 'a');
    throw new Error('A defect');
  });
  await expect(failing).rejects.toThrow('A defect');
  expect([await stored(db), await db.count('alias')]).toEqual([{ leads: [], events: [] }, 0]);
});

it('the best come first, and only as many as are asked for', async () => {
  const db = await openDatabase();
  await write(db, async ({ leads }) => {
    for (let n = 0; n < 250; n++) await leads.put(leadRow(leadOf(n, `${n}@example.com`, n % 50)));
  });
  const totals = (rows: { lead: Lead }[]) => rows.map(({ lead }) => lead.score.total);
  expect(totals(await read(db).leads.search([], 7))).toEqual([49, 49, 49, 49, 49, 48, 48]);
  expect((await read(db).leads.search(['24'], 3)).map(({ lead }) => lead.fields.name)).toEqual([
    'Lead 249',
    'Lead 248',
    'Lead 247',
  ]);
});

it('leaves of somebody who is gone not a byte', async () => {
  const db = await openDatabase();
  const gone = leadOf(1, 'gone@example.com');
  await write(db, async ({ leads }) => {
    await leads.put(leadRow(gone));
    await leads.put(leadRow(leadOf(2, 'here@example.com')));
    await leads.tell(gone.id, [noteOf('a', gone.id)]);
  });
  await write(db, async ({ leads }) => {
    await leads.delete(gone.id);
    await leads.dropHistory(gone.id);
  });
  const all = JSON.stringify([await db.getAll('bundle'), await db.getAll('contents')]);
  expect(all).toContain('here@example.com');
  for (const trace of ['gone', gone.id, 'Lead 1']) expect(all).not.toContain(trace);
});

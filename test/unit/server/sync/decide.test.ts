import type { Known } from '@clew/server/sync/decide.ts';
import { decide } from '@clew/server/sync/decide.ts';
import type { HomedEvent } from '@clew/server/sync/joins.ts';
import type { Scope } from '@clew/shared/access.ts';
import { canSee } from '@clew/shared/access.ts';
import { leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import type { OperationResult } from '@clew/shared/sync.ts';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { captureArgs, config, envelope, mina, now } from '../../shared/leads.ts';

const rep: Scope = { workspaceId: 'w', userId: mina, role: 'rep', teamIds: ['sales'], allTeams: false };

/** What a database would hold after some pushes. */
class Memory {
  readonly leads = new Map<string, Lead>();
  readonly aliases = new Map<string, string>();
  readonly applied: Known['applied'] = new Map();
  readonly events: HomedEvent[] = [];

  push(scope: Scope, operations: OperationEnvelope[]): OperationResult[] {
    const visible = [...this.leads.values()].filter((lead) => canSee(scope, lead));
    const holders: Known['holders'] = new Map();
    for (const lead of visible) {
      for (const key of leadKeys(lead)) holders.set(key, (holders.get(key) ?? new Set()).add(lead.id));
    }
    const outcome = decide(
      scope,
      operations,
      {
        config,
        leads: new Map(visible.map((lead) => [lead.id, lead])),
        aliases: new Map(this.aliases),
        away: new Map(),
        loads: { turns: new Map(), open: new Map() },
        taken: new Set([...this.leads.keys(), ...this.aliases.keys()]),
        holders,
        unions: new Map(
          this.events.flatMap(({ id, leadId, home, change }) =>
            change.kind === 'joined' || change.kind === 'merged' ? [[id, { leadId, home, change }]] : [],
          ),
        ),
        undone: new Set(
          this.events.flatMap(({ change }) => (change.kind === 'split' ? [change.eventId] : [])),
        ),
        recovering: false,
        erased: new Set(),
        suppressed: new Set(),
        applied: new Map(this.applied),
      },
      now,
    );
    for (const [id, lead] of outcome.leads) this.leads.set(id, lead);
    for (const id of outcome.gone) this.leads.delete(id);
    for (const { from, to, ids } of outcome.moves) {
      const goes = (id: string | null) => ids === null || (id !== null && ids.includes(id));
      for (const event of this.events) {
        if (event.leadId === from && ids === null) event.home ??= from;
        if (event.leadId === from && goes(event.home)) event.leadId = to;
      }
      if (ids !== null) this.aliases.delete(to);
      for (const [id, leadId] of this.aliases) if (leadId === from && goes(id)) this.aliases.set(id, to);
    }
    for (const [id, leadId] of outcome.aliases) this.aliases.set(id, leadId);
    for (const result of outcome.fresh) this.applied.set(result.opId, { by: scope.userId, result });
    this.events.push(...outcome.events);
    return outcome.results;
  }
}

const uuid = (kind: number, n: number): string =>
  `01900000-0000-7${kind}00-8000-${n.toString(16).padStart(12, '0')}`;

/** Few leads and few addresses, so that operations meet. Each operation may be anything that a client can send. */
const operation = (n: number): fc.Arbitrary<OperationEnvelope> => {
  const leadId = fc.integer({ min: 0, max: 4 }).map((i) => uuid(1, i));
  const emails = fc.uniqueArray(fc.constantFrom('a@x.example', 'b@x.example', 'c@x.example'), {
    maxLength: 2,
  });
  const ask = fc.oneof(
    emails.map((emails) => ({ name: 'lead.capture', args: captureArgs({ emails }) as unknown })),
    emails.map((value) => ({ name: 'lead.edit', args: { field: 'emails', value, base: [] } })),
    fc.constantFrom(mina, 'user-absent', null).map((value) => ({
      name: 'lead.setOwner',
      args: { value, base: mina },
    })),
    fc.constant({ name: 'lead.note', args: { text: 'x' } }),
    leadId.map((otherId) => ({ name: 'lead.join', args: { otherId, take: [] } })),
    fc.integer({ min: 0, max: 11 }).map((i) => ({ name: 'lead.split', args: { eventId: uuid(2, i) } })),
    fc.anything().map((args) => ({ name: 'lead.setStage', args })),
    fc.string().map((name) => ({ name, args: {} })),
  );
  return fc
    .tuple(leadId, ask)
    .map(([leadId, { name, args }]) => ({ opId: uuid(2, n), name, leadId, args, at: now }));
};

const operations = fc
  .integer({ min: 1, max: 12 })
  .chain((length) => fc.tuple(...Array.from({ length }, (_, n) => operation(n))));

test('however operations are cut into pushes, and repeated, what comes out is the same', () => {
  fc.assert(
    fc.property(operations, fc.array(fc.nat(11)), fc.array(fc.nat(11)), (all, cuts, repeats) => {
      const whole = new Memory();
      const results = whole.push(rep, all);
      const pieces = new Memory();
      const bounds = [...new Set([0, ...cuts.filter((cut) => cut < all.length), all.length])].sort(
        (a, b) => a - b,
      );
      const instead = new Map<string, string>();
      const cutResults = bounds.slice(1).flatMap((end, i) => {
        // As its browser does it once a capture was given a lead of its own.
        const sent = all
          .slice(bounds[i], end)
          .map((one) => ({ ...one, leadId: instead.get(one.leadId) ?? one.leadId }));
        const answers = pieces.push(rep, sent);
        for (const [n, answer] of answers.entries()) {
          if (answer.status === 'applied' && answer.leadId === answer.opId)
            instead.set(sent[n]!.leadId, answer.leadId);
        }
        return answers;
      });
      const again = repeats.flatMap((i) => all[i] ?? []);
      if (again.length > 0) pieces.push(rep, again);

      expect(cutResults).toEqual(results);
      expect(pieces.leads).toEqual(whole.leads);
      expect(pieces.aliases).toEqual(whole.aliases);
      expect(pieces.events).toEqual(whole.events);
    }),
  );
});

test('every operation has one answer, every effect one event, and an alias is never of an alias', () => {
  fc.assert(
    fc.property(operations, (all) => {
      const memory = new Memory();
      const results = memory.push(rep, all);
      expect(results.map(({ opId }) => opId)).toEqual(all.map(({ opId }) => opId));
      const done = results.filter(({ status }) => status === 'applied').map(({ opId }) => opId);
      expect(memory.events.map(({ id }) => id)).toEqual(done);
      for (const target of memory.aliases.values()) {
        expect(memory.leads.has(target)).toBe(true);
        expect(memory.aliases.has(target)).toBe(false);
      }
    }),
  );
});

test('nothing that somebody else sends changes or shows what he may not see', () => {
  const stranger: Scope = {
    workspaceId: 'w',
    userId: 'user-stranger',
    role: 'rep',
    teamIds: ['other'],
    allTeams: false,
  };
  fc.assert(
    fc.property(operations, operations, (hers, his) => {
      const memory = new Memory();
      memory.push(rep, hers);
      const before = structuredClone(memory.leads);
      const sent = his.map((one, n) => ({ ...one, opId: uuid(3, n) }));
      const results = memory.push(stranger, sent);
      for (const [id, lead] of before) expect(memory.leads.get(id)).toEqual(lead);
      for (const result of results) {
        if (result.status === 'applied') expect(before.has(result.leadId)).toBe(false);
      }
    }),
  );
});

test('of several leads that match, the one with most in common is taken', () => {
  const memory = new Memory();
  const send = (n: number, emails: string[]) =>
    memory.push(rep, [
      { opId: uuid(2, n), name: 'lead.capture', leadId: uuid(1, n), args: captureArgs({ emails }), at: now },
    ])[0];
  send(0, ['a@x.example']);
  send(1, ['b@x.example', 'c@x.example']);
  expect(send(2, ['a@x.example', 'b@x.example', 'c@x.example'])).toMatchObject({ leadId: uuid(1, 1) });
});

test('a capture of a lead that was given away becomes a lead of its own, and so does what follows', () => {
  const memory = new Memory();
  const first = envelope('lead.capture', captureArgs({ emails: ['lena@example.com'] }));
  memory.push(rep, [first]);
  const again = envelope('lead.capture', captureArgs({ emails: ['lena@example.com'] }));
  const gift = envelope('lead.setOwner', { value: null, base: mina }, again.leadId);
  const other = envelope('lead.capture', captureArgs({ emails: ['otto@example.com'] }), again.leadId);
  const before = envelope('lead.note', { text: 'Too late' }, again.leadId);
  const after = envelope('lead.note', { text: 'Hers' }, again.leadId);
  const own = [
    { status: 'refused', reason: 'not_found' },
    { status: 'applied', leadId: other.opId },
    { status: 'applied', leadId: other.opId },
  ];
  expect(memory.push(rep, [again, gift, before, other, after])).toMatchObject([
    { status: 'applied', leadId: first.leadId },
    { status: 'applied', leadId: first.leadId },
    ...own,
  ]);
  expect(memory.leads.get(other.opId)).toMatchObject({
    ownerId: mina,
    fields: { emails: ['otto@example.com'] },
  });
  expect(memory.leads.get(first.leadId)).toMatchObject({ ownerId: null });
  expect(memory.aliases).toEqual(new Map([[again.leadId, first.leadId]]));
  // Sent again after its answer was lost.
  const late = envelope('lead.note', { text: 'Hers too' }, again.leadId);
  expect(memory.push(rep, [before, other, late])).toMatchObject(own);
});

test('a lead of its own takes no id that is in use', () => {
  const memory = new Memory();
  const first = envelope('lead.capture', captureArgs({ emails: ['lena@example.com'] }));
  const victim = envelope('lead.capture', captureArgs({ emails: ['olga@example.com'] }));
  memory.push(rep, [first, victim, envelope('lead.setOwner', { value: null, base: mina }, first.leadId)]);
  const forged = {
    ...envelope('lead.capture', captureArgs({ name: 'X' }), first.leadId),
    opId: victim.leadId,
  };
  expect(memory.push(rep, [forged])).toMatchObject([{ status: 'refused', reason: 'invalid' }]);
});

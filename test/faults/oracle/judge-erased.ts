import type { Change } from '@clew/shared/history.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import type { Held, Violation } from './judge.ts';
import type { Truth } from './truth.ts';

/** Whether nothing is left at the server of those who were erased, but that they were. */
export function judgeForgotten({ erased, leads, events, aliases, keys }: Truth): Violation[] {
  const left = [
    ...[...leads.keys()].filter((id) => erased.has(id)).map((id) => `lead ${id}`),
    ...[...aliases].filter((pair) => pair.some((id) => erased.has(id))).map(([id]) => `alias ${id}`),
    ...keys.filter((key) => erased.has(key.slice(key.lastIndexOf(' ') + 1))).map((key) => `key ${key}`),
    ...events
      .filter(({ leadId, home, change }) =>
        [leadId, home ?? '', joinedId(change)].some((id) => erased.has(id)),
      )
      .map(({ id, change }) => `event ${id} (${change.kind})`),
  ];
  return left.map((what) => ({ kind: 'leaked', what: `${what} of somebody who was erased` }));
}

/** Whether a browser that has nothing left to say has forgotten them as well, work on its way included. */
export function judgeForgottenHere(
  { leads, events, outbox }: Held,
  erased: ReadonlySet<string>,
): Violation[] {
  const left = [
    ...leads.filter(({ id }) => erased.has(id)).map(({ id }) => `lead ${id}`),
    ...events
      .filter(({ leadId, change }) => erased.has(leadId) || erased.has(joinedId(change)))
      .map(({ id, change }) => `event ${id} (${change.kind})`),
    ...outbox
      .filter(({ leadId, envelope }) =>
        [leadId, envelope.leadId, otherIdOf(envelope) ?? ''].some((id) => erased.has(id)),
      )
      .map(({ envelope, state }) => `${envelope.name} ${envelope.opId} (${state})`),
  ];
  return left.map((what) => ({ kind: 'leaked', what: `${what} of somebody who was erased` }));
}

const joinedId = (change: Change): string => (change.kind === 'joined' ? change.lead.id : '');

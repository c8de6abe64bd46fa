import type { LeadEvent } from '@clew/shared/history.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { messages } from '../../i18n/messages.ts';
import { sourceOf } from '../capture/source.ts';
import type { PanelState } from '../state/panel-state.ts';

/** The merge that an event is, unless it has been undone since. */
export const undoableMerge = (event: LeadEvent, all: readonly LeadEvent[]) =>
  event.change.kind === 'merged' &&
  !all.some(({ change }) => change.kind === 'split' && change.eventId === event.id)
    ? event.change
    : undefined;

/**
 * Makes a capture that went into another lead a lead of its own. The new lead comes first: were this cut off in
 * between, what was captured would be there twice and not lost.
 */
export async function undoMerge(
  { lead: state, toasts, services }: PanelState,
  event: LeadEvent,
): Promise<void> {
  const { change, leadId } = event;
  if (change.kind !== 'merged') return;
  const { url, fields, added } = change;
  const captured = await state.perform({
    name: captureName,
    leadId: services.store.newId(),
    args: {
      fields,
      provenance: {},
      source: sourceOf(url),
      answers: {},
      apartFrom: [leadId],
    },
  });
  if (!captured) return;
  const split = { name: 'lead.split', leadId, args: { eventId: event.id, fields, added } } as const;
  if (await state.perform(split)) toasts.show({ text: messages.peek().thread.splitDone, tone: 'plain' });
}

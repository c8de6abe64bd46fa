import type { LeadEvent } from '@clew/shared/history.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { messages } from '../../i18n/messages.ts';
import { sourceOf } from '../capture/source.ts';
import type { PanelState } from '../state/panel-state.ts';

/**
 * Whether an event is a merge, or a join, that has not been undone since. One of a lead that was joined to this is undone
 * once that is a lead again.
 */
export const undoableMerge = (
  { id, leadId, home = leadId, change }: LeadEvent,
  shownWith: string | undefined,
  all: readonly LeadEvent[],
): boolean =>
  (change.kind === 'merged' || change.kind === 'joined') &&
  home === shownWith &&
  !all.some(({ change }) => change.kind === 'split' && change.eventId === id);

/** Makes two leads again of what an event made one. */
export async function undoMerge(panel: PanelState, event: LeadEvent): Promise<void> {
  const { lead: state, toasts } = panel;
  const { change, leadId } = event;
  const eventId = event.id;
  const done =
    change.kind === 'merged'
      ? await parted(panel, event)
      : await state.perform({ name: 'lead.split', leadId, args: { eventId } });
  if (done) toasts.show({ text: messages.peek().thread.splitDone, tone: 'plain' });
}

/**
 * Makes a capture that went into another lead a lead of its own. The new lead comes first: were this cut off in
 * between, what was captured would be there twice and not lost.
 */
async function parted({ lead: state, services }: PanelState, event: LeadEvent): Promise<boolean> {
  const { change, leadId } = event;
  if (change.kind !== 'merged') return false;
  const { url, fields } = change;
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
  return captured && (await state.perform({ name: 'lead.split', leadId, args: { eventId: event.id } }));
}

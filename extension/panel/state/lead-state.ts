import type { Refusal } from '@clew/shared/errors.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { type Signal, signal } from '@preact/signals';
import type { OperationRequest } from '../../store/perform.ts';
import type { PanelServices } from '../services.ts';

export type LeadState = {
  /** undefined while it is being opened, null when it is not there. */
  lead: Signal<Lead | undefined | null>;
  /** Oldest first. */
  events: Signal<LeadEvent[]>;
  /** Whether the lead asked not to be contacted. */
  suppressed: Signal<boolean>;
  /** Why the last thing that was asked did not happen. */
  refused: Signal<Refusal | 'failed' | undefined>;
  open(id: string): void;
  refresh(): void;
  /** Resolves to whether it happened. When it does it is durable, and on the screen. */
  perform(operation: OperationRequest): Promise<boolean>;
};

export function createLeadState({ store }: Pick<PanelServices, 'store'>): LeadState {
  const lead = signal<Lead | undefined | null>();
  const events = signal<LeadEvent[]>([]);
  const suppressed = signal(false);
  const refused = signal<Refusal | 'failed' | undefined>();
  let openId: string | undefined;

  const refresh = async () => {
    const id = openId;
    if (id === undefined) return;
    const [fresh, history] = await Promise.all([store.lead(id), store.events(id)]);
    const isListed = fresh !== undefined && (await store.isSuppressed(fresh.fields));
    if (id !== openId) return;
    suppressed.value = isListed;
    lead.value = fresh ?? null;
    events.value = history;
  };
  return {
    lead,
    events,
    suppressed,
    refused,
    refresh,
    open(id) {
      openId = id;
      lead.value = undefined;
      events.value = [];
      refused.value = undefined;
      refresh();
    },
    async perform(operation) {
      try {
        const result = await store.perform(operation);
        refused.value = result.ok ? undefined : result.reason;
        if (result.ok) await refresh();
        return result.ok;
      } catch {
        refused.value = 'failed';
        return false;
      }
    },
  };
}

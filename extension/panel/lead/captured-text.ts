import type { Lead } from '@clew/shared/lead.ts';
import { formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { personName } from '../labels.ts';
import type { PanelState } from '../state/panel-state.ts';

/**
 * Who captured a lead and when.
 * @param named somebody whose name stands right before, and need not be said again
 */
export function capturedText(
  { config, userId, now }: PanelState,
  { capturedBy, capturedAt }: Pick<Lead, 'capturedBy' | 'capturedAt'>,
  named?: string | null,
): string {
  const m = messages.value;
  const when = formatWhen(capturedAt, now.value, m.time.now);
  if (named !== undefined && capturedBy === named) return m.lead.captured(when);
  if (capturedBy === null || capturedBy === userId.value) return m.lead.capturedByYou(when);
  return m.lead.capturedBy(personName(config.value, capturedBy, userId.value), when);
}

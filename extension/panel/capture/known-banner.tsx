import type { Lead } from '@clew/shared/lead.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ownerName } from '../labels.ts';
import { keyKind } from '../lead/event-text.ts';
import { usePanel } from '../panel-context.ts';
import type { Known } from '../state/page-state.ts';

/** Whose it is and how far it has come, in a line. */
export function knownText(lead: Lead, config: WorkspaceConfig, userId: string | null): string {
  const m = messages.value;
  const lifecycle = m.lifecycles[lead.lifecycle].toLowerCase();
  const score = formatNumber(lead.score.total);
  if (lead.ownerId === null) return m.capture.knownNobody(lifecycle, score);
  if (lead.ownerId === userId) return m.capture.knownYou(lifecycle, score);
  return m.capture.knownWith(ownerName(config, lead.ownerId, userId), lifecycle, score);
}

/** Said before anything is saved: somebody works this lead already, and this is why we think so. */
export function KnownBanner({ known: { lead, matched } }: { known: Known }) {
  const { config, userId, open } = usePanel();
  const m = messages.value;
  return (
    <div class="known" role="status">
      <div class="known-text">
        <p>
          <b dir="auto">{knownText(lead, config.value, userId.value)}</b>
        </p>
        {matched.length > 0 && (
          <p class="note">{m.capture.matched(formatList([...new Set(matched.map(keyKind))]))}</p>
        )}
      </div>
      <Button onClick={() => open(lead.id)} aria-label={m.capture.openKnown}>
        {m.capture.open}
      </Button>
    </div>
  );
}

import { formatList, formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ownerName } from '../labels.ts';
import { keyKind } from '../lead/event-text.ts';
import { usePanel } from '../panel-context.ts';
import type { Known } from '../state/page-state.ts';

/** Said before anything is saved: somebody works this lead already, and this is why we think so. */
export function KnownBanner({ known: { lead, matched } }: { known: Known }) {
  const { config, userId, open } = usePanel();
  const m = messages.value;
  const lifecycle = m.lifecycles[lead.lifecycle].toLowerCase();
  const score = formatNumber(lead.score.total);
  const mine = lead.ownerId === userId.value;
  const text = mine
    ? m.capture.knownYou(lifecycle, score)
    : lead.ownerId === null
      ? m.capture.knownNobody(lifecycle, score)
      : m.capture.knownWith(ownerName(config.value, lead.ownerId, userId.value), lifecycle, score);
  return (
    <div class="known" role="status">
      <div class="known-text">
        <p>
          <b dir="auto">{text}</b>
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

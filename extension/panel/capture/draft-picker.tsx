import { Building2, ChevronRight, RefreshCw, SquarePen, UserRound } from 'lucide';
import type { PageReading } from '../../capture/current-page.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { hostOf } from './source.ts';
import './draft-picker.css';

/** Several on one page: the rep says who is meant. */
export function DraftPicker({ reading }: { reading: Extract<PageReading, { kind: 'drafts' }> }) {
  const { page } = usePanel();
  const m = messages.value.page;
  return (
    <section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title">{m.pick}</h2>
      <p class="note">
        {m.several(reading.drafts.length)} · {m.from(hostOf(reading.url))}
      </p>
      <ul>
        {reading.drafts.map(({ kind, texts, lists }, index) => (
          <li key={index}>
            <button type="button" class="picker-row" onClick={() => page.pick(index)}>
              <Icon node={kind === 'person' ? UserRound : Building2} />
              <span class="picker-text">
                <b dir="auto">{texts.name?.value ?? lists.emails[0]?.value ?? messages.value.lead.unnamed}</b>
                <span class="note" dir="auto">
                  {[texts.title?.value, texts.company?.value].filter(Boolean).join(' · ') ||
                    lists.emails[0]?.value}
                </span>
              </span>
              <Icon node={ChevronRight} directional />
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button look="quiet" icon={RefreshCw} onClick={page.reread}>
          {m.readAgain}
        </Button>
        <Button look="quiet" icon={SquarePen} onClick={page.enterByHand}>
          {m.byHand}
        </Button>
      </div>
    </section>
  );
}

import { RefreshCw, SquarePen } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { PageReading } from '../../capture/current-page.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import { BulkBar } from './bulk-bar.tsx';
import { DraftRow } from './draft-row.tsx';
import { hostOf } from './source.ts';
import './draft-picker.css';

/** Several on one page: open one to check it, or tick many and capture them as they are. */
export function DraftPicker({ reading }: { reading: Extract<PageReading, { kind: 'drafts' }> }) {
  const { page, bulk } = usePanel();
  const m = messages.value.page;
  const from = reading.selected ? m.fromSelection : m.from;
  useEffect(() => bulk.show(reading), [reading]);
  return (
    <section class="picker" aria-labelledby="picker-title">
      <h2 id="picker-title">{m.pick}</h2>
      <p class="note">
        {m.several(reading.drafts.length)} · {from(hostOf(reading.url))}
      </p>
      {reading.fellBack && <p class="note">{m.fellBack}</p>}
      <BulkBar />
      <ul>
        {reading.drafts.map((draft, row) => (
          <DraftRow key={row} draft={draft} row={row} />
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

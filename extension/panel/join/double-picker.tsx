import type { Lead } from '@clew/shared/lead.ts';
import { ChevronRight, Search, SearchX } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Double } from '../../store/doubles.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { leadName } from '../labels.ts';
import { keyText } from '../lead/event-text.ts';
import { OriginNote } from '../lead/origin-note.tsx';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';

const shown = 20;

/** Who may be the same, likeliest first and why; or whoever is searched for. */
export function DoublePicker({ lead, onPick }: { lead: Lead; onPick(other: Lead): void }) {
  const { services } = usePanel();
  const [query, setQuery] = useState('');
  const [doubles, setDoubles] = useState<Double[]>();
  const view = useRef<HTMLDivElement>(null);
  const m = messages.value;
  useEffect(() => {
    let stale = false;
    services.store.findDoubles(lead, query, shown).then((found) => {
      if (!stale) setDoubles(found);
    });
    return () => {
      stale = true;
    };
  }, [lead, query]);
  useEffect(() => view.current?.querySelector('input')?.focus(), []);
  const move = (by: 1 | -1) => {
    const stops = [...(view.current?.querySelectorAll<HTMLElement>('input, .picker-row') ?? [])];
    stops[stops.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  };
  useShortcuts({
    ArrowDown: { whileTyping: true, run: () => move(1) },
    ArrowUp: { whileTyping: true, run: () => move(-1) },
  });
  return (
    <div ref={view}>
      <search class="search">
        <Icon node={Search} size={15} />
        <input
          type="search"
          dir={query === '' ? undefined : 'auto'}
          aria-label={m.join.search}
          placeholder={m.list.placeholder}
          value={query}
          maxLength={200}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </search>
      <p class="visually-hidden" role="status">
        {doubles && m.list.count(doubles.length)}
      </p>
      {doubles?.length === 0 && (
        <EmptyState
          icon={SearchX}
          title={query === '' ? m.join.noneTitle : m.list.noHitsTitle(query)}
          text={query === '' ? m.join.none : m.list.noHits}
        />
      )}
      {doubles && doubles.length > 0 && query === '' && <h2>{m.join.likely}</h2>}
      <ul class="join-doubles">
        {doubles?.map((double) => (
          <li key={double.lead.id}>
            <DoubleRow double={double} onPick={() => onPick(double.lead)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function DoubleRow({ double: { lead, matched, alike }, onPick }: { double: Double; onPick(): void }) {
  const m = messages.value.join;
  const { title, company } = lead.fields;
  const about = [title, company].filter(Boolean).join(' · ');
  const why =
    matched.length > 0 ? messages.value.capture.matched(formatList(matched.map(keyText))) : alike && m[alike];
  return (
    <button type="button" class="picker-row" onClick={onPick}>
      <span class="picker-text">
        <b dir="auto">{leadName(lead.fields)}</b>
        {about && (
          <span class="note" dir="auto">
            {about}
          </span>
        )}
        <OriginNote lead={lead} />
        {why && <span class="picker-known">{why}</span>}
      </span>
      <Icon node={ChevronRight} directional />
    </button>
  );
}

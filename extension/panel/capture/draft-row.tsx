import type { Draft } from '@clew/shared/capture.ts';
import { Building2, ChevronRight, UserRound } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { knownText } from './known-banner.tsx';

/** One of several on a page: a box to tick, and what is known of them. */
export function DraftRow({ draft: { kind, texts, lists }, row }: { draft: Draft; row: number }) {
  const { page, bulk, config, userId } = usePanel();
  const m = messages.value;
  const known = bulk.known.value.get(row);
  const name = texts.name?.value ?? lists.emails[0]?.value ?? m.lead.unnamed;
  const about = [texts.title?.value, texts.company?.value].filter(Boolean).join(' · ');
  return (
    <li class="picker-item">
      <input
        type="checkbox"
        aria-label={m.bulk.tick(name)}
        checked={bulk.ticked.value.has(row)}
        disabled={bulk.progress.value !== undefined}
        onChange={() => bulk.toggle(row)}
      />
      <button type="button" class="picker-row" onClick={() => page.pick(row)}>
        <Icon node={kind === 'person' ? UserRound : Building2} />
        <span class="picker-text">
          <b dir="auto">{name}</b>
          <span class="note" dir="auto">
            {about || lists.emails[0]?.value}
          </span>
          {known && (
            <span class="picker-known" dir="auto">
              {knownText(known.lead, config.value, userId.value)}
            </span>
          )}
        </span>
        <Icon node={ChevronRight} directional />
      </button>
    </li>
  );
}

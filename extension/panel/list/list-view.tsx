import { LogOut, Search, SearchX, SquarePen, Users } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button, Key } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import { LeadRow } from './lead-row.tsx';
import './list-view.css';

/** Everything kept on this device, best first, found while typing. */
export function ListView() {
  const { list, lead, route, page, connection, services } = usePanel();
  const view = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const m = messages.value.list;
  const leads = list.leads.value;
  const query = list.query.value;

  /** The search field and the rows are one column for the arrow keys. */
  const move = (by: 1 | -1) => {
    const stops = [...(view.current?.querySelectorAll<HTMLElement>('input, .lead-row') ?? [])];
    const index = stops.indexOf(document.activeElement as HTMLElement);
    stops[index < 0 ? 0 : index + by]?.focus();
  };
  useShortcuts({
    '/': () => search.current?.focus(),
    ArrowDown: { whileTyping: true, run: () => move(1) },
    ArrowUp: { whileTyping: true, run: () => move(-1) },
    Escape: { whileTyping: true, run: () => list.search('') },
  });
  // Back from a lead to its row, else ready to look for somebody.
  useEffect(() => {
    const row = view.current?.querySelector<HTMLElement>(`[data-lead="${lead.lead.peek()?.id}"]`);
    (row ?? search.current)?.focus();
  }, [lead]);
  const state = connection.value;
  const signedOutOf =
    state.kind === 'connected' && state.trouble?.kind === 'signed_out' ? state.serverUrl : null;
  const connectAgain = (serverUrl: string) => {
    void services.connection.connect(serverUrl);
    route.value = { view: 'connect' };
  };
  const byHand = () => {
    page.enterByHand();
    route.value = { view: 'page' };
  };

  return (
    <section class="list" aria-label={m.title} ref={view}>
      <h1 class="visually-hidden">{m.title}</h1>
      <search class="search">
        <Icon node={Search} size={15} />
        <input
          ref={search}
          type="search"
          dir={query === '' ? undefined : 'auto'}
          aria-label={m.search}
          placeholder={m.placeholder}
          value={query}
          maxLength={200}
          onInput={(event) => list.search(event.currentTarget.value)}
        />
        <Key>/</Key>
      </search>
      <p class="visually-hidden" role="status">
        {leads && m.count(leads.length)}
      </p>
      {leads?.length === 0 &&
        (query !== '' ? (
          <EmptyState icon={SearchX} title={m.noHitsTitle(query)} text={m.noHits} />
        ) : signedOutOf === null ? (
          <EmptyState icon={Users} title={m.emptyTitle} text={m.empty}>
            <Button icon={SquarePen} onClick={byHand}>
              {m.add}
            </Button>
          </EmptyState>
        ) : (
          <EmptyState icon={LogOut} title={m.signedOutTitle} text={m.signedOut}>
            <Button look="primary" onClick={() => connectAgain(signedOutOf)}>
              {messages.value.connect.again}
            </Button>
          </EmptyState>
        ))}
      <ul>
        {leads?.map((found) => (
          <LeadRow key={found.id} lead={found} />
        ))}
      </ul>
      {list.more.value && (
        <div class="row list-more">
          <Button onClick={list.showMore}>{m.more}</Button>
        </div>
      )}
    </section>
  );
}

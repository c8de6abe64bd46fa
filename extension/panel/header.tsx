import { messages } from '../i18n/messages.ts';
import { Mark } from '../ui/mark.tsx';
import { usePanel } from './panel-context.ts';
import type { Route } from './state/panel-state.ts';

export function Header() {
  const { route } = usePanel();
  const m = messages.value.nav;
  const { view } = route.value;
  const tab = (to: Extract<Route['view'], 'page' | 'list'>, label: string, current: boolean) => (
    <button
      type="button"
      class="tab"
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        route.value = { view: to };
      }}
    >
      {label}
    </button>
  );
  return (
    <header class="header">
      <Mark />
      <nav aria-label={m.label}>
        {tab('page', m.page, view === 'page' || view === 'taught' || view === 'report')}
        {tab('list', m.leads, view === 'list' || view === 'lead' || view === 'join')}
      </nav>
    </header>
  );
}

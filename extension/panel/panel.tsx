import { useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { directionOf } from '../i18n/locales.ts';
import { locale, messages } from '../i18n/messages.ts';
import { Toast } from '../ui/toast.tsx';
import { PageView } from './capture/page-view.tsx';
import { ConnectView } from './connect/connect-view.tsx';
import { Departures } from './departures/departures.tsx';
import { FirmsView } from './firms/firms-view.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { IdealView } from './ideal/ideal-view.tsx';
import { JoinView } from './join/join-view.tsx';
import { LeadView } from './lead/lead-view.tsx';
import { ListView } from './list/list-view.tsx';
import { usePanel } from './panel-context.ts';
import { PromptsView } from './prompts/prompts-view.tsx';
import { ReportView } from './report/report-view.tsx';
import { useShortcuts } from './shortcuts.ts';
import { TaughtView } from './teach/taught-view.tsx';
import './panel.css';

const views = {
  page: PageView,
  list: ListView,
  lead: LeadView,
  join: JoinView,
  connect: ConnectView,
  ideal: IdealView,
  prompts: PromptsView,
  firms: FirmsView,
  taught: TaughtView,
  report: ReportView,
};

export function Panel() {
  const { route } = usePanel();
  const main = useRef<HTMLElement>(null);
  useSignalEffect(() => {
    document.documentElement.lang = locale.value;
    document.documentElement.dir = directionOf(locale.value);
  });
  const { view } = route.value;
  const View = views[view];
  const place = 'id' in route.value ? `${view} ${route.value.id}` : view;
  // Before the view's own effects, which may scroll to where it was left.
  useLayoutEffect(() => main.current?.scrollTo(0, 0), [place]);
  useEffect(() => {
    // What had the focus is gone; a view that wants it elsewhere has taken it by now.
    if (document.activeElement === document.body) main.current?.focus();
  }, [place]);
  return (
    <>
      <div>
        <Header />
        <Departures />
      </div>
      <main ref={main} tabIndex={-1}>
        <View />
      </main>
      <Notices />
      <Footer />
    </>
  );
}

function Notices() {
  const { toasts } = usePanel();
  const notice = toasts.current.value;
  const m = messages.value.toast;
  useShortcuts({ z: notice?.undo });
  return (
    <div class="notices" role="status" aria-live="polite">
      {notice && (
        <Toast
          text={notice.text}
          tone={notice.tone}
          undo={notice.undo && { label: m.undo, run: notice.undo }}
          dismissLabel={m.dismiss}
          onDismiss={toasts.dismiss}
        />
      )}
    </div>
  );
}

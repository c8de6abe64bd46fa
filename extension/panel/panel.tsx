import { useSignalEffect } from '@preact/signals';
import { directionOf } from '../i18n/locales.ts';
import { locale, messages } from '../i18n/messages.ts';
import { Toast } from '../ui/toast.tsx';
import { PageView } from './capture/page-view.tsx';
import { ConnectView } from './connect/connect-view.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { LeadView } from './lead/lead-view.tsx';
import { ListView } from './list/list-view.tsx';
import { usePanel } from './panel-context.ts';
import { useShortcuts } from './shortcuts.ts';
import './panel.css';

const views = { page: PageView, list: ListView, lead: LeadView, connect: ConnectView };

export function Panel() {
  const { route } = usePanel();
  useSignalEffect(() => {
    document.documentElement.lang = locale.value;
    document.documentElement.dir = directionOf(locale.value);
  });
  const View = views[route.value.view];
  return (
    <>
      <Header />
      <main>
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

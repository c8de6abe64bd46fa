import {
  Crosshair,
  FileX,
  type IconNode,
  Lock,
  MousePointerClick,
  RefreshCw,
  SquarePen,
  UserRoundX,
} from 'lucide';
import type { PageReading } from '../../capture/current-page.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePanel } from '../panel-context.ts';
import { useTeaching } from '../teach/teaching.tsx';

type Reading = Exclude<PageReading, { kind: 'drafts' }> | { kind: 'reading' };
type Notice = { icon: IconNode; title: string; text: string; read?: string | undefined };

/** There is nobody to show: why, and what to do about it. */
export function PageNotice({ reading }: { reading: Reading }) {
  const { page } = usePanel();
  const showWhere = useTeaching(page.form.value);
  const m = messages.value.page;
  if (reading.kind === 'reading') return <p class="waiting">{m.reading}</p>;
  const notice = noticeFor(reading);
  return (
    <EmptyState icon={notice.icon} title={notice.title} text={notice.text}>
      {notice.read && (
        <Button look="primary" icon={RefreshCw} onClick={page.reread}>
          {notice.read}
        </Button>
      )}
      {reading.kind === 'none' && showWhere && (
        <Button
          icon={Crosshair}
          onClick={() => {
            page.enterByHand();
            showWhere('name');
          }}
        >
          {messages.value.teach.nobody}
        </Button>
      )}
      <Button icon={SquarePen} onClick={page.enterByHand}>
        {m.byHand}
      </Button>
    </EmptyState>
  );
}

function noticeFor(reading: Exclude<Reading, { kind: 'reading' }>): Notice {
  const m = messages.value.page;
  if (reading.kind === 'idle') return { icon: MousePointerClick, title: m.idleTitle, text: m.idle };
  if (reading.kind === 'none')
    return {
      icon: UserRoundX,
      title: m.noneTitle,
      text: reading.fellBack ? m.noneFellBack : m.none,
      read: m.readAgain,
    };
  switch (reading.reason) {
    case 'no_access':
      return {
        icon: Lock,
        title: m.noAccessTitle,
        text: m.noAccess,
        read: reading.site && m.allow(reading.site.replace(/^www\./, '')),
      };
    case 'failed':
      return { icon: FileX, title: m.failedTitle, text: m.failed, read: m.readAgain };
  }
}

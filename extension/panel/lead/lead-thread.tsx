import type { Change } from '@clew/shared/history.ts';
import {
  ArrowRightLeft,
  CircleHelp,
  GitMerge,
  type IconNode,
  Link2,
  MessageCircle,
  NotebookPen,
  Pencil,
  Route,
  Sparkles,
  Split,
  Users,
} from 'lucide';
import { formatDateTime, formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Knot, Thread } from '../../ui/thread.tsx';
import { personName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { eventText } from './event-text.ts';
import { undoableMerge, undoMerge } from './undo-merge.ts';

const icons: Record<Change['kind'], IconNode> = {
  captured: Sparkles,
  merged: GitMerge,
  joined: GitMerge,
  split: Split,
  edited: Pencil,
  answered: CircleHelp,
  moved: ArrowRightLeft,
  handed: Users,
  routed: Route,
  noted: NotebookPen,
  linked: Link2,
  engaged: MessageCircle,
};

/** All that happened to the lead, latest first, on one line down to its capture. */
export function LeadThread() {
  const panel = usePanel();
  const { lead, config, userId, now } = panel;
  const m = messages.value;
  const viewer = { config: config.value, userId: userId.value };
  return (
    <section aria-labelledby="thread-title">
      <h2 id="thread-title">{m.thread.title}</h2>
      <Thread label={m.thread.title}>
        {[...lead.events.value].reverse().map((event) => {
          const { title, details, quote } = eventText(event, viewer);
          const { kind } = event.change;
          return (
            <Knot
              key={event.id}
              icon={icons[kind] ?? CircleHelp}
              tone={kind === 'engaged' || kind === 'captured' ? 'accent' : 'plain'}
              title={title}
              meta={
                <>
                  <bdi>{personName(viewer.config, event.by, viewer.userId)}</bdi>
                  {' · '}
                  <time dateTime={new Date(event.at).toISOString()} title={formatDateTime(event.at)}>
                    {formatWhen(event.at, now.value, m.time.now)}
                  </time>
                </>
              }
            >
              {details.map((detail) => (
                <p key={detail} class={kind === 'noted' ? 'knot-text' : 'knot-detail'} dir="auto">
                  {detail}
                </p>
              ))}
              {quote && (
                <blockquote class="quote" dir="auto">
                  {quote}
                </blockquote>
              )}
              {undoableMerge(event, lead.lead.value?.id, lead.events.value) && (
                <Button onClick={() => undoMerge(panel, event)}>
                  {kind === 'joined' ? m.thread.undoJoin : m.thread.undoMerge}
                </Button>
              )}
            </Knot>
          );
        })}
      </Thread>
    </section>
  );
}

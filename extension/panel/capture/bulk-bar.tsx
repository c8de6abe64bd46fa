import { formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';

/** Tick all, capture what is ticked, and how far that is. */
export function BulkBar() {
  const { bulk, toasts } = usePanel();
  const m = messages.value.bulk;
  const { size } = bulk.ticked.value;
  const progress = bulk.progress.value;
  const capture = async () => {
    const saved = await bulk.captureTicked();
    toasts.show({ text: messages.peek().bulk.saved(saved), tone: 'plain' });
  };
  if (progress) {
    return (
      <div class="bulk-bar">
        <progress value={progress.done} max={progress.of} aria-label={m.progressLabel} />
        <span class="note" role="status">
          {m.progress(formatNumber(progress.done), formatNumber(progress.of))}
        </span>
        <Button onClick={bulk.cancel}>{m.stop}</Button>
      </div>
    );
  }
  return (
    <div class="bulk-bar">
      <Button look="quiet" onClick={bulk.toggleAll}>
        {size > 0 ? m.none : m.all}
      </Button>
      {size > 0 && (
        <Button look="primary" onClick={capture}>
          {m.capture(size)}
        </Button>
      )}
    </div>
  );
}

import { Crosshair, FileWarning } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import '../teach/teaching.css';

/** Below what was read: what to do where it is read wrongly. */
export function PageTools() {
  const { route, page } = usePanel();
  const reading = page.reading.value;
  const m = messages.value;
  return (
    <div class="page-tools">
      <Button
        look="quiet"
        icon={Crosshair}
        onClick={() => {
          route.value = { view: 'taught' };
        }}
      >
        {m.teach.title}
      </Button>
      {(reading.kind === 'drafts' || reading.kind === 'none') && (
        <Button
          look="quiet"
          icon={FileWarning}
          onClick={() => {
            route.value = { view: 'report' };
          }}
        >
          {m.report.start}
        </Button>
      )}
    </div>
  );
}

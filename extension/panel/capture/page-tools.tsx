import { Crosshair } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import '../teach/teaching.css';

/** Below what was read: what to do where it is read wrongly. */
export function PageTools() {
  const { route } = usePanel();
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
    </div>
  );
}

import { Target } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import { idealText } from './ideal-text.ts';

/** Whom the workspace looks for, in a line, and the way to say it. */
export function IdealSection() {
  const { config, route } = usePanel();
  const m = messages.value.ideal;
  const text = idealText(config.value.idealCustomer);
  return (
    <section class="more" aria-labelledby="ideal-section-title">
      <h2 id="ideal-section-title">{m.title}</h2>
      <p class={text === null ? 'note' : ''} dir="auto">
        {text ?? m.none}
      </p>
      <div class="row">
        <Button
          icon={Target}
          onClick={() => {
            route.value = { view: 'ideal' };
          }}
        >
          {text === null ? m.set : m.open}
        </Button>
      </div>
    </section>
  );
}

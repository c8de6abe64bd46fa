import { ListChecks } from 'lucide';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { promptName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';

/** What the workspace asks of every lead, in a line, and the way to change it. */
export function PromptsSection() {
  const { config, connection, route } = usePanel();
  const m = messages.value.promptSet;
  if (connection.value.kind !== 'connected') return null;
  return (
    <section class="more" aria-labelledby="prompts-section-title">
      <h2 id="prompts-section-title">{m.title}</h2>
      <p>{formatList(config.value.prompts.map(({ id }) => promptName(config.value, id)))}</p>
      <div class="row">
        <Button
          icon={ListChecks}
          onClick={() => {
            route.value = { view: 'prompts' };
          }}
        >
          {m.open}
        </Button>
      </div>
    </section>
  );
}

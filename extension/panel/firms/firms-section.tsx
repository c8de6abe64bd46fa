import { relations } from '@clew/shared/relation.ts';
import { Building2 } from 'lucide';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';

/** How many firms the workspace knows, and the way to name more. */
export function FirmsSection() {
  const { config, connection, route } = usePanel();
  const m = messages.value.firms;
  const { knownFirms } = config.value;
  const some = relations.filter((relation) => knownFirms[relation].length > 0);
  if (connection.value.kind !== 'connected') return null;
  return (
    <section class="more" aria-labelledby="firms-section-title">
      <h2 id="firms-section-title">{m.title}</h2>
      <p class={some.length === 0 ? 'note' : ''}>
        {some.length === 0
          ? m.none
          : formatList(some.map((relation) => m.count[relation](knownFirms[relation].length)))}
      </p>
      <div class="row">
        <Button
          icon={Building2}
          onClick={() => {
            route.value = { view: 'firms' };
          }}
        >
          {m.open}
        </Button>
      </div>
    </section>
  );
}

import type { Lead } from '@clew/shared/lead.ts';
import { Link2 } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { leadName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';

/** The leads that this one has to do with, as far as they are here. */
export function LeadLinks({ lead: { id, links = [] } }: { lead: Lead }) {
  const { services, open } = usePanel();
  const [found, setFound] = useState<{ as: NonNullable<Lead['links']>[number]['as']; lead: Lead }[]>([]);
  const named = links.map(({ as, leadId }) => `${as} ${leadId}`).join();
  useEffect(() => {
    let current = true;
    const look = links.map(async ({ as, leadId }) => ({ as, lead: await services.store.lead(leadId) }));
    void Promise.all(look).then((all) => {
      if (current) setFound(all.flatMap(({ as, lead }) => (lead && lead.id !== id ? [{ as, lead }] : [])));
    });
    return () => {
      current = false;
    };
  }, [id, named]);
  const m = messages.value.links;
  if (found.length === 0) return null;
  return (
    <div class="row">
      {found.map(({ as, lead }) => (
        <Button key={`${as} ${lead.id}`} look="quiet" icon={Link2} onClick={() => open(lead.id)}>
          {m[as](leadName(lead.fields))}
        </Button>
      ))}
    </div>
  );
}

import { Route, X } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { leadName, ownerName, teamName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import './departures.css';

/** More would leave no room for anything else; the rest comes up as these are dismissed. */
const shown = 2;

/** Who was captured here and works with others now: told wherever the rep is, for the lead is nowhere. */
export function Departures() {
  const { departures, config, userId, services } = usePanel();
  const m = messages.value.routing;
  return (
    <div role="status">
      {departures.value.slice(0, shown).map(({ leadId, fields, wentTo: { rule, teamId, ownerId } }) => (
        <div class="departure" key={leadId}>
          <Icon node={Route} size={15} />
          <div>
            <p>
              {m.went(
                leadName(fields),
                teamName(config.value, teamId),
                ownerName(config.value, ownerId, userId.value),
              )}
            </p>
            <p class="note">{rule === null ? m.wentByRest : m.wentByRule(rule)}</p>
          </div>
          <IconButton
            icon={X}
            label={`${m.dismiss}: ${leadName(fields)}`}
            onClick={() => void services.store.dismissDeparture(leadId)}
          />
        </div>
      ))}
    </div>
  );
}

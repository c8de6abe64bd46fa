import type { Lead } from '@clew/shared/lead.ts';
import { formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Chip } from '../../ui/chip.tsx';
import { ScoreCoil } from '../../ui/score-coil.tsx';
import { stageName } from '../labels.ts';
import { OriginNote } from '../lead/origin-note.tsx';
import { usePanel } from '../panel-context.ts';

/** Who it is, how good, how far along, whose, and who found it. */
export function LeadRow({ lead }: { lead: Lead }) {
  const { config, open } = usePanel();
  const m = messages.value;
  const { fields, score } = lead;
  const total = formatNumber(score.total);
  const contact = fields.emails[0] ?? fields.phones[0] ?? fields.profiles[0];
  const about = [fields.title, fields.company].filter(Boolean).join(' · ') || (fields.name && contact);
  return (
    <li>
      <button type="button" class="lead-row" data-lead={lead.id} onClick={() => open(lead.id)}>
        <span class="lead-row-score">
          <ScoreCoil total={score.total} text={total} label={m.score.label(total, score.grade)} />
          <span class="note" aria-hidden="true">
            {score.grade}
          </span>
        </span>
        <span class="lead-row-text">
          <span class="lead-row-line">
            <b dir="auto">{fields.name || contact || m.lead.unnamed}</b>
            <Chip tone={lead.lifecycle === 'lead' ? 'plain' : 'accent'}>
              {lead.lifecycle === 'lead' ? stageName(config.value, lead) : m.lifecycles[lead.lifecycle]}
            </Chip>
          </span>
          {about && (
            <span class="lead-row-about" dir="auto">
              {about}
            </span>
          )}
          <OriginNote lead={lead} />
        </span>
      </button>
    </li>
  );
}

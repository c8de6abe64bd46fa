import { isTwoWay } from '@clew/shared/engagement.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { promptsOf, qualify } from '@clew/shared/qualification.ts';
import { Target } from 'lucide';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { promptName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import { DecisionMaker } from './decision-maker.tsx';
import type { LeadActions } from './lead-actions.ts';
import './prospect-step.css';

/** Offers what comes after a lead: a prospect, or says what is missing for it. */
export function ProspectStep({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const { config } = usePanel();
  const m = messages.value.prospect;
  const { failed, open } = qualify(promptsOf(config.value.prompts, lead.pipelineId), lead.answers);
  const name = (id: string) => promptName(config.value, id);
  const missing = [...open.map(name), ...(isTwoWay(lead.engagements) ? [] : [m.answer])];
  const early = lead.lifecycle === 'lead' || lead.lifecycle === 'mql';
  const ready = early && failed.length + missing.length === 0;
  const advance = () => actions.setLifecycle('prospect');
  useShortcuts({ p: ready ? advance : undefined });
  if (!early) return null;
  return (
    <section class={ready ? 'prospect prospect-ready' : 'prospect'} aria-label={m.title}>
      {ready ? (
        <>
          <p>{m.ready}</p>
          <Button look="primary" icon={Target} keys="P" onClick={advance}>
            {m.advance}
          </Button>
        </>
      ) : (
        <p class="note">
          {failed.length > 0 ? m.stays(formatList(failed.map(name))) : m.missing(formatList(missing))}
        </p>
      )}
      {failed.includes('authority') && <DecisionMaker lead={lead} actions={actions} />}
    </section>
  );
}

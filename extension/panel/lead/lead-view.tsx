import { promptsOf } from '@clew/shared/qualification.ts';
import { ArrowLeft, GitMerge } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { RelationNote } from '../firms/relation-note.tsx';
import { usePanel } from '../panel-context.ts';
import { Prompts } from '../prompts/prompts.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { capturedText } from './captured-text.ts';
import { ContactLog } from './contact-log.tsx';
import { EraseLead } from './erase-lead.tsx';
import { createLeadActions } from './lead-actions.ts';
import { LeadDetails } from './lead-details.tsx';
import { LeadLinks } from './lead-links.tsx';
import { LeadPrivacy } from './lead-privacy.tsx';
import { LeadStates } from './lead-states.tsx';
import { LeadThread } from './lead-thread.tsx';
import { NoteBox } from './note-box.tsx';
import { ProspectStep } from './prospect-step.tsx';
import { Refused } from './refused.tsx';
import { ScoreSummary } from './score-summary.tsx';
import './lead-view.css';

export function LeadView() {
  const panel = usePanel();
  const m = messages.value;
  const lead = panel.lead.lead.value;
  const back = () => {
    panel.route.value = { view: 'list' };
  };
  const join = () => {
    if (lead) panel.route.value = { view: 'join', id: lead.id };
  };
  useShortcuts({ Escape: back, j: join });
  if (lead === undefined) return <p class="waiting">{m.lead.loading}</p>;
  if (lead === null) return <p class="waiting">{m.lead.missing}</p>;

  const { config } = panel;
  const actions = createLeadActions(panel, lead);
  return (
    <article class="lead" aria-label={lead.fields.name || m.lead.unnamed} key={lead.id}>
      <h1 class="visually-hidden">{lead.fields.name || m.lead.unnamed}</h1>
      <header class="lead-head">
        <IconButton icon={ArrowLeft} directional label={m.nav.back} onClick={back} />
        <p class="note">{capturedText(panel, lead)}</p>
      </header>
      {panel.lead.suppressed.value && (
        <p class="problem" role="status">
          {m.privacy.suppressed}
        </p>
      )}
      <LeadDetails lead={lead} actions={actions} />
      <RelationNote fields={lead.fields} />
      <ScoreSummary score={lead.score} />
      <LeadStates lead={lead} actions={actions} />
      <Refused />
      <ProspectStep lead={lead} actions={actions} />
      <LeadLinks lead={lead} />
      <Prompts
        prompts={promptsOf(config.value.prompts, lead.pipelineId)}
        answers={lead.answers}
        suggestion={() => undefined}
        onAnswer={actions.answer}
      />
      <ContactLog lead={lead} actions={actions} />
      <NoteBox actions={actions} />
      <LeadThread />
      <LeadPrivacy lead={lead} actions={actions} />
      <div class="row lead-join">
        <Button look="quiet" icon={GitMerge} keys="J" onClick={join}>
          {m.join.open}
        </Button>
        <EraseLead lead={lead} />
      </div>
    </article>
  );
}

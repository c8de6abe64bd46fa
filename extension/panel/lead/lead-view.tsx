import { qualify } from '@clew/shared/qualification.ts';
import { ArrowLeft } from 'lucide';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { promptName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { Prompts } from '../prompts/prompts.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { capturedText } from './captured-text.ts';
import { ContactLog } from './contact-log.tsx';
import { createLeadActions } from './lead-actions.ts';
import { LeadDetails } from './lead-details.tsx';
import { LeadStates } from './lead-states.tsx';
import { LeadThread } from './lead-thread.tsx';
import { NoteBox } from './note-box.tsx';
import { ScoreSummary } from './score-summary.tsx';
import './lead-view.css';

export function LeadView() {
  const panel = usePanel();
  const m = messages.value;
  const lead = panel.lead.lead.value;
  const back = () => {
    panel.route.value = { view: 'list' };
  };
  useShortcuts({ Escape: back });
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
      <LeadDetails lead={lead} actions={actions} />
      <ScoreSummary score={lead.score} />
      <LeadStates lead={lead} actions={actions} />
      <Refused />
      <Prompts
        prompts={config.value.prompts}
        answers={lead.answers}
        suggestion={() => undefined}
        onAnswer={actions.answer}
      />
      <ContactLog lead={lead} actions={actions} />
      <NoteBox actions={actions} />
      <LeadThread />
    </article>
  );
}

/** Why a change was not made, with what is missing by name. */
function Refused() {
  const { lead, config } = usePanel();
  const m = messages.value.refused;
  const reason = lead.refused.value;
  if (!reason || !lead.lead.value) return null;
  const { failed, open } = qualify(config.value.prompts, lead.lead.value.answers);
  return (
    <p class="problem" role="alert">
      {reason === 'gates_open' ? m.gates_open(formatList([...failed, ...open].map(promptName))) : m[reason]}
    </p>
  );
}

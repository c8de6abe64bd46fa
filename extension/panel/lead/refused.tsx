import { promptsOf, qualify } from '@clew/shared/qualification.ts';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { promptName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';

/** Why a change was not made, with what is missing by name. */
export function Refused() {
  const { lead, config } = usePanel();
  const m = messages.value.refused;
  const reason = lead.refused.value;
  if (!reason || !lead.lead.value) return null;
  const { pipelineId, answers } = lead.lead.value;
  const { failed, open } = qualify(promptsOf(config.value.prompts, pipelineId), answers);
  return (
    <p class="problem" role="alert">
      {reason === 'gates_open'
        ? m.gates_open(formatList([...failed, ...open].map((id) => promptName(config.value, id))))
        : m[reason]}
    </p>
  );
}

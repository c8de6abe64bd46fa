import { mayConfigure } from '@clew/shared/access.ts';
import { type Lead, type LeadType, type Lifecycle, leadTypes, lifecycles } from '@clew/shared/lead.ts';
import { messages } from '../../i18n/messages.ts';
import { Select } from '../../ui/select.tsx';
import { ownerName, personName, stageName, teamName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import type { LeadActions } from './lead-actions.ts';

/** Where the lead stands. What is refused is explained below and jumps back. */
export function LeadStates({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const { config, userId } = usePanel();
  const m = messages.value;
  const { pipelines, members, teams } = config.value;
  const me = members.find(({ id }) => id === userId.value);
  const mayHand = me !== undefined && mayConfigure(me.role) && teams.length > 1;
  const known = teams.some(({ id }) => id === lead.teamId);
  const stages = pipelines.flatMap(({ id: pipelineId, stages }) =>
    stages.map(({ id: stageId }) => ({ pipelineId, stageId })),
  );
  const key = ({ pipelineId, stageId }: { pipelineId: string; stageId: string }) =>
    `${pipelineId}/${stageId}`;
  const owners = new Set([...(lead.ownerId ? [lead.ownerId] : []), ...members.map(({ id }) => id)]);
  return (
    <div class="states">
      <Select
        label={m.lead.stage}
        value={key(lead)}
        options={stages.map((stage) => ({ value: key(stage), label: stageName(config.value, stage) }))}
        onChange={(value) => {
          const stage = stages.find((candidate) => key(candidate) === value);
          if (stage) actions.setStage(stage);
        }}
      />
      <Select
        label={m.lead.owner}
        value={lead.ownerId ?? ''}
        options={[
          { value: '', label: ownerName(config.value, null, userId.value) },
          ...[...owners].map((id) => ({ value: id, label: personName(config.value, id, userId.value) })),
        ]}
        onChange={(value) => actions.setOwner(value || null)}
      />
      {mayHand && (
        <Select
          label={m.routing.team}
          value={lead.teamId ?? ''}
          options={[...(known ? [] : [lead.teamId]), ...teams.map(({ id }) => id)].map((id) => ({
            value: id ?? '',
            label: teamName(config.value, id),
          }))}
          onChange={(value) => {
            if (value !== '') actions.setTeam(value);
          }}
        />
      )}
      <Select
        label={m.lead.lifecycle}
        value={lead.lifecycle}
        options={lifecycles.map((value) => ({ value, label: m.lifecycles[value] }))}
        onChange={(value) => actions.setLifecycle(value as Lifecycle)}
      />
      <Select
        label={m.lead.type}
        value={lead.type}
        options={leadTypes.map((value) => ({ value, label: m.types[value] }))}
        onChange={(value) => actions.setType(value as LeadType)}
      />
    </div>
  );
}

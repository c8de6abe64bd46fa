import { z } from 'zod';
import { mayConfigure } from '../access.ts';
import { isTwoWay } from '../engagement.ts';
import type { Change } from '../history.ts';
import type { Lead, Lifecycle } from '../lead.ts';
import { leadTypes, lifecycles } from '../lead.ts';
import { legalBases } from '../legal-basis.ts';
import { findStage } from '../pipeline.ts';
import { promptsOf, qualify } from '../qualification.ts';
import { defineOperation, refuse } from './operation.ts';

/*
 * Moves set one state of a lead. Each carries `base`, the value its author saw. The later arrival wins; when that
 * overwrites a value its author had not seen, the history says so.
 */

const moved = <Value extends string | null>(
  what: Extract<Change, { kind: 'moved' }>['what'],
  from: Value,
  { value, base }: { value: Value; base: Value },
): Change => ({ kind: 'moved', what, from, to: value, conflict: from !== base && from !== value });

export const setType = defineOperation({
  name: 'lead.setType',
  args: z.strictObject({ value: z.enum(leadTypes), base: z.enum(leadTypes) }),
  apply: (lead, args) => ({
    ok: true,
    lead: { ...lead, type: args.value },
    change: moved('type', lead.type, args),
  }),
});

export const setLifecycle = defineOperation({
  name: 'lead.setLifecycle',
  args: z.strictObject({ value: z.enum(lifecycles), base: z.enum(lifecycles) }),
  apply(lead, args, { config }) {
    if (qualified.has(args.value)) {
      const { failed, open } = qualify(promptsOf(config.prompts, lead.pipelineId), lead.answers);
      if (failed.length + open.length > 0) return refuse('gates_open');
      if (!isTwoWay(lead.engagements)) return refuse('one_way');
    }
    return {
      ok: true,
      lead: { ...lead, lifecycle: args.value },
      change: moved('lifecycle', lead.lifecycle, args),
    };
  },
});

/** A prospect has passed every gate and has spoken to us; so has everything a prospect can become. */
const qualified: ReadonlySet<Lifecycle> = new Set(['prospect', 'opportunity', 'customer']);

const StageRef = z.strictObject({ pipelineId: z.string().max(60), stageId: z.string().max(60) });
const stageText = ({ pipelineId, stageId }: Pick<Lead, 'pipelineId' | 'stageId'>): string =>
  `${pipelineId}/${stageId}`;

export const setStage = defineOperation({
  name: 'lead.setStage',
  args: z.strictObject({ value: StageRef, base: StageRef }),
  apply(lead, { value, base }, { config }) {
    if (!findStage(config.pipelines, value.pipelineId, value.stageId)) return refuse('unknown_stage');
    return {
      ok: true,
      lead: { ...lead, ...value },
      change: moved('stage', stageText(lead), { value: stageText(value), base: stageText(base) }),
    };
  },
});

const OwnerRef = z.string().max(100).nullable();

export const setOwner = defineOperation({
  name: 'lead.setOwner',
  args: z.strictObject({ value: OwnerRef, base: OwnerRef }),
  apply(lead, args, { config }) {
    if (args.value !== null && !config.members.some(({ id }) => id === args.value))
      return refuse('unknown_owner');
    return { ok: true, lead: { ...lead, ownerId: args.value }, change: moved('owner', lead.ownerId, args) };
  },
});

export const setLegalBasis = defineOperation({
  name: 'lead.setLegalBasis',
  args: z.strictObject({ value: z.enum(legalBases), base: z.enum(legalBases) }),
  apply: (lead, args, { config }) => ({
    ok: true,
    lead: { ...lead, legalBasis: args.value },
    change: moved('legalBasis', lead.legalBasis ?? config.privacy.legalBasis, args),
  }),
});

/** For those who answer for more than their own leads. */
export const setTeam = defineOperation({
  name: 'lead.setTeam',
  args: z.strictObject({ value: z.string().max(100), base: OwnerRef }),
  apply(lead, { value, base }, { by, config }) {
    const asker = config.members.find(({ id }) => id === by);
    if (!asker || !mayConfigure(asker.role)) return refuse('not_allowed');
    if (!config.teams.some(({ id }) => id === value)) return refuse('unknown_team');
    const from = lead.teamId;
    return {
      ok: true,
      lead: { ...lead, teamId: value },
      change: { kind: 'handed', from, to: value, conflict: from !== base && from !== value },
    };
  },
});

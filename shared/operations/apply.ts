import type { z } from 'zod';
import type { Lead } from '../lead.ts';
import { relationOf } from '../relation.ts';
import { scoreLead } from '../scoring/evaluate.ts';
import { isFrozen } from '../scoring/frozen.ts';
import { type Score, unscored } from '../scoring/score.ts';
import type { WorkspaceConfig } from '../workspace.ts';
import { answer } from './answer.ts';
import type { CaptureArgs } from './capture.ts';
import { captureAgain, captureNew, readCapture } from './capture.ts';
import { edit } from './edit.ts';
import { engage } from './engage.ts';
import { join } from './join.ts';
import { link } from './link.ts';
import { setLegalBasis, setLifecycle, setOwner, setStage, setTeam, setType } from './move.ts';
import { note } from './note.ts';
import type { Applied, OperationContext, OperationEnvelope, Second } from './operation.ts';
import { refuse } from './operation.ts';
import { split } from './split.ts';

/** Everything that can be done to a lead, beside capturing it: the write API of Clew. */
const operations = [
  edit,
  answer,
  engage,
  note,
  join,
  split,
  link,
  setType,
  setLifecycle,
  setStage,
  setOwner,
  setLegalBasis,
  setTeam,
] as const;

export const captureName = 'lead.capture';

/** The arguments of every operation by its name. */
export type OperationArgs = { [captureName]: z.input<typeof CaptureArgs> } & {
  [O in (typeof operations)[number] as O['name']]: z.input<O['args']>;
};
export type OperationName = keyof OperationArgs;

export const operationNames: readonly OperationName[] = [captureName, ...operations.map(({ name }) => name)];

type AnyOperation = { args: z.ZodType; apply(lead: Lead, args: unknown, context: OperationContext): Applied };
const byName = new Map<string, AnyOperation>(
  operations.map((operation) => [operation.name, operation as unknown as AnyOperation]),
);

/** The lead an operation lands on, and, for a capture that met it by identity, the keys they have in common. */
export type Target = { lead: Lead | undefined; matched: string[] } & Second;

/**
 * Applies one operation and scores the result. Nothing is thrown: what cannot be done is refused with a reason.
 * @param now the clock of whoever applies it, in ms; the score decays up to it
 */
export function applyOperation(
  target: Target,
  envelope: OperationEnvelope,
  { by, config }: Pick<OperationContext, 'by' | 'config'>,
  now: number,
): Applied {
  // A clock that runs ahead must not outrank everybody else's.
  const at = Math.min(envelope.at, now);
  const { joining, undoing } = target;
  const context = { opId: envelope.opId, by, at, config, joining, undoing };
  const applied = run(target, envelope, context);
  if (!applied.ok) return applied;
  const scored = (changed: Lead): Lead => {
    const lead = { ...changed, updatedAt: Math.max(changed.updatedAt, at) };
    return { ...lead, score: scoreOf(lead, config, now) };
  };
  const { lead, restored } = applied;
  return { ...applied, lead: scored(lead), ...(restored && { restored: scored(restored) }) };
}

/** What was won or lost keeps the score that it had then; who is no lead to be won has none. */
function scoreOf(lead: Lead, { rules, knownFirms }: WorkspaceConfig, now: number): Score {
  if (isFrozen(lead)) return lead.score;
  if (relationOf(lead.fields, knownFirms) !== null) return { ...unscored, rulesVersion: rules.version };
  return scoreLead(lead, rules, now);
}

function run({ lead, matched }: Target, envelope: OperationEnvelope, context: OperationContext): Applied {
  if (envelope.name === captureName) {
    const args = readCapture(envelope.args);
    if (!args) return refuse('invalid');
    return lead ? captureAgain(lead, args, matched, context) : captureNew(envelope.leadId, args, context);
  }
  const operation = byName.get(envelope.name);
  if (!operation) return refuse('unknown_operation');
  if (!lead) return refuse('not_found');
  const args = operation.args.safeParse(envelope.args);
  return args.success ? operation.apply(lead, args.data, context) : refuse('invalid');
}

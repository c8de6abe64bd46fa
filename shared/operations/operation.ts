import { z } from 'zod';
import type { Refusal } from '../errors.ts';
import type { Change, Joined, Merged } from '../history.ts';
import type { Lead } from '../lead.ts';
import { LeadId } from '../lead.ts';
import type { WorkspaceConfig } from '../workspace.ts';

/** An operation on its way: what was asked, before anyone has looked inside `args`. `at` is the author's clock, ms:
 * of any year, before 1970 too. */
export const OperationEnvelope = z.strictObject({
  opId: z.uuidv7(),
  name: z.string().max(60),
  leadId: LeadId,
  args: z.unknown(),
  at: z.int(),
});
export type OperationEnvelope = z.infer<typeof OperationEnvelope>;

export type OperationContext = {
  opId: string;
  /** The author, null on a panel that has not been connected yet. */
  by: string | null;
  at: number;
  config: WorkspaceConfig;
} & Second;

/** What an operation needs beside its lead: the second of two, or what it undoes. */
export type Second = {
  /** The one to be joined to the first, and every id that means it. */
  joining?: Pick<Joined, 'lead' | 'ids'> | undefined;
  /**
   * The merge or join that is to be undone, as the history tells it; `undone` when it was before, `joined_on` when it
   * happened to a lead that is part of this one now.
   */
  undoing?: Joined | Merged | 'undone' | 'joined_on' | undefined;
};

/** `restored` is a lead again, apart from `lead`. */
export type Applied =
  | { ok: true; lead: Lead; change: Change; restored?: Lead }
  | { ok: false; reason: Refusal };

/**
 * One thing that can be done to a lead. `apply` is pure: the client runs it to show the effect at once, the server
 * runs it again to decide. It may assume that the author may see the lead, and leaves the score to its caller.
 */
export type Operation<Name extends string, Schema extends z.ZodType> = {
  name: Name;
  args: Schema;
  apply(lead: Lead, args: z.output<Schema>, context: OperationContext): Applied;
};

export const defineOperation = <Name extends string, Schema extends z.ZodType>(
  operation: Operation<Name, Schema>,
): Operation<Name, Schema> => operation;

export const refuse = (reason: Refusal): Applied => ({ ok: false, reason });

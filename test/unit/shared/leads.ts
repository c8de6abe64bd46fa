import { emptyFields, type Lead, type LeadFields } from '@clew/shared/lead.ts';
import { applyOperation, captureName } from '@clew/shared/operations/apply.ts';
import type { CaptureArgs } from '@clew/shared/operations/capture.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { defaultConfig, type WorkspaceConfig } from '@clew/shared/workspace.ts';

/** Makers of synthetic leads and operations for tests. Every call of `opId` gives a new, ordered id. */

export const now = Date.UTC(2026, 10, 2, 9);
const day = 86_400_000;
export const daysAgo = (days: number): number => now - days * day;

let counter = 0;
export function opId(): string {
  counter += 1;
  return `01900000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

export const mina = 'user-mina';
export const config: WorkspaceConfig = {
  ...defaultConfig,
  members: [{ id: mina, name: 'Mina', role: 'rep', teamIds: ['sales'], allTeams: false, away: false }],
};

export const fields = (some: Partial<LeadFields> = {}): LeadFields => ({
  ...emptyFields('person'),
  name: 'Lena Fischer',
  ...some,
});

export const captureArgs = (some: Partial<LeadFields> = {}): CaptureArgs => ({
  fields: fields(some),
  provenance: {},
  source: {
    channel: 'social',
    direction: 'outbound',
    detail: '',
    campaign: '',
    url: 'https://example.com/lena',
  },
  answers: {},
});

export const envelope = (name: string, args: unknown, leadId = opId()): OperationEnvelope => ({
  opId: opId(),
  name,
  leadId,
  args,
  at: now,
});

/** Applies one operation as Mina at `now`. */
export const perform = (lead: Lead | undefined, name: string, args: unknown, within = config) =>
  applyOperation({ lead, matched: [] }, envelope(name, args, lead?.id), { by: mina, config: within }, now);

/** The lead after the operation; throws when it was refused. */
export function performed(lead: Lead | undefined, name: string, args: unknown, within = config): Lead {
  const applied = perform(lead, name, args, within);
  if (!applied.ok) throw new Error(`${name} was refused: ${applied.reason}`);
  return applied.lead;
}

export const capturedLead = (some: Partial<LeadFields> = {}): Lead =>
  performed(undefined, captureName, captureArgs(some));

/** What the audit log tells of. */
export const auditActions = [
  'workspace.created',
  'config.changed',
  'member.invited',
  'invitation.withdrawn',
  'member.joined',
  'member.changed',
  'member.removed',
  'member.left',
  'password.link',
  'team.created',
  'team.changed',
  'team.closed',
  'device.connected',
  'device.renamed',
  'device.revoked',
  'lead.erased',
  'lead.exported',
  'leads.expired',
  'suppression.added',
  'suppression.removed',
  'routing.changed',
  'leads.routed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Ids, names of members and teams, and settings; never a lead's data, which must be forgettable. */
export type AuditDetails = Record<string, string | number | boolean | null | readonly string[]>;

/** Something done, for the log. `by` null: the server itself. */
export type Audited = { by: string | null; action: AuditAction; details: AuditDetails };

import type { Role } from '@clew/shared/access.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { OperationResult } from '@clew/shared/sync.ts';

/** Reads rows as arrays of their columns. */
export type Query = (sql: string, ...args: (string | number)[]) => unknown[][];

export type Person = { userId: string; role: Role; teamIds: string[] };

/** `home` is the lead it happened to, where it is shown with another that this one was joined to. */
export type TrueEvent = Omit<LeadEvent, 'home'> & { seq: number; home: string | null };

/** What a workspace holds, read by plain SQL that shares nothing with the server's own. */
export type Truth = {
  seq: number;
  people: Map<string, Person>;
  leads: Map<string, Lead>;
  /** In the server's order. */
  events: TrueEvent[];
  results: Map<string, OperationResult>;
  aliases: Map<string, string>;
  /** Every id that somebody went by who was erased. */
  erased: Set<string>;
  /** Operations whose events were cleared of somebody who was erased: they no longer tell all that they did. */
  scrubbed: Set<string>;
  /** `key leadId`, sorted. */
  keys: string[];
};

const json = <T>(value: unknown): T => JSON.parse(String(value)) as T;

export function readPeople(query: Query, workspaceId: string): Map<string, Person> {
  const rows = query('SELECT user_id, role, team_ids FROM member WHERE workspace_id = ?', workspaceId);
  return new Map(
    rows.map(([userId, role, teamIds]) => [
      String(userId),
      { userId: String(userId), role: role as Role, teamIds: json<string[]>(teamIds) },
    ]),
  );
}

const columns =
  'id, team_id, owner_id, type, lifecycle, buyer_stage, pipeline_id, stage_id, captured_by, captured_at, updated_at, data';

export function readLeads(query: Query, workspaceId: string): Map<string, Lead> {
  const rows = query(`SELECT ${columns} FROM lead WHERE workspace_id = ?`, workspaceId);
  return new Map(
    rows.map((row) => {
      const [id, teamId, ownerId, type, lifecycle, buyerStage, pipelineId, stageId] = row;
      const [capturedBy, capturedAt, updatedAt, data] = row.slice(8);
      const placed = { id, teamId, ownerId, type, lifecycle, buyerStage, pipelineId, stageId };
      return [String(id), { ...placed, capturedBy, capturedAt, updatedAt, ...json<object>(data) } as Lead];
    }),
  );
}

export function readTruth(query: Query, workspaceId: string): Truth {
  const all = (sql: string) => query(`${sql} WHERE workspace_id = ?`, workspaceId);
  const events = query(
    'SELECT id, lead_id, "by", at, change, seq, home FROM event WHERE workspace_id = ? ORDER BY seq, position',
    workspaceId,
  );
  return {
    seq: Number(query('SELECT seq FROM workspace WHERE id = ?', workspaceId)[0]![0]),
    people: readPeople(query, workspaceId),
    leads: readLeads(query, workspaceId),
    events: events.map(([id, leadId, by, at, change, seq, home]) => ({
      id: String(id),
      leadId: String(leadId),
      by: by as string | null,
      at: Number(at),
      change: json(change),
      seq: Number(seq),
      home: home as string | null,
    })),
    results: new Map(
      all('SELECT op_id, result FROM applied_op').map(([opId, result]) => [String(opId), json(result)]),
    ),
    aliases: new Map(all('SELECT id, lead_id FROM lead_alias').map(([id, to]) => [String(id), String(to)])),
    erased: new Set(all('SELECT id FROM erased').map(([id]) => String(id))),
    scrubbed: new Set(
      query("SELECT lead_id FROM removal WHERE workspace_id = ? AND scope = 'all'", workspaceId).map(([id]) =>
        String(id),
      ),
    ),
    keys: all('SELECT key, lead_id FROM identity_key')
      .map((row) => row.join(' '))
      .sort(),
  };
}

/** The rule of who sees what, written down a second time. */
export const sees = (person: Person | undefined, lead: Pick<Lead, 'ownerId' | 'teamId'>): boolean =>
  person !== undefined &&
  (person.role === 'admin' ||
    lead.ownerId === person.userId ||
    (lead.teamId !== null && person.teamIds.includes(lead.teamId)));

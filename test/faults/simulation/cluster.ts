import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claim } from '@clew/server/auth/access-token.ts';
import { databaseOver } from '@clew/server/db/database.ts';
import { eraseLead } from '@clew/server/leads/erase.ts';
import { pull } from '@clew/server/sync/pull.ts';
import { push } from '@clew/server/sync/push.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { PullInput, PullOutput, PushInput, PushOutput } from '@clew/shared/sync.ts';
import type { Client } from '@libsql/client';
import { type Person, type Query, readLeads, readPeople } from '../oracle/truth.ts';
import type { Gates } from './gates.ts';
import type { MemorySql, Rows, Statement } from './memory-sql.ts';

/** A defect put in on purpose, at the seam to the database: what is sent there instead of a statement. */
export type DatabasePlant = {
  statement?(statement: Statement): Statement[];
  /** Answers a write at once and makes it later, if ever. */
  late?: boolean;
};

/** What a call found in the database when it read there last. */
export type Moment = {
  leads: Map<string, Lead>;
  people: Map<string, Person>;
  /** The lead of each event. */
  events: Map<string, string>;
  answered: Set<string>;
};

/** One server process. The real push and pull; only the database's connection is ours. */
export type Node = {
  dead: boolean;
  clock(): number;
  push(claim: Claim, input: PushInput): Promise<Observed<PushOutput>>;
  pull(claim: Claim, input: PullInput): Promise<Observed<PullOutput>>;
  erase(claim: Claim, leadId: string): Promise<Observed<unknown>>;
};

type Observed<T> = { output: T; moment: Moment };

export class NodeDied extends Error {}

export function startNode(
  who: string,
  sql: MemorySql,
  gates: Gates,
  clock: () => number,
  plant: DatabasePlant,
): Node {
  const calls = new AsyncLocalStorage<{ workspaceId: string; moment?: Moment }>();
  const run = (statements: readonly Statement[]): Rows[] => {
    const planted = statements.map((each) => plant.statement?.(each) ?? [each]);
    const results = sql.batch(planted.flat());
    return planted.map((each) => results.splice(0, each.length)[0] ?? { rows: [] });
  };
  const observe = (): void => {
    const call = calls.getStore();
    if (call) call.moment = momentOf(sql, call.workspaceId);
  };
  const connection = (what: 'read' | 'write'): Client => {
    const batch = async (statements: Statement[]): Promise<Rows[]> => {
      const alive = () => {
        if (node.dead) throw new NodeDied();
      };
      alive();
      const fate = await gates.wait(who, what);
      alive();
      if (fate === 'before') node.dead = true;
      alive();
      if (what === 'write' && plant.late) {
        const write = async () => {
          await gates.wait(who, 'timer');
          if (!node.dead) run(statements);
        };
        void write().catch(() => {});
        return statements.map(() => ({ rows: [] }));
      }
      const results = run(statements);
      if (what === 'read') observe();
      if (fate === 'after') node.dead = true;
      alive();
      return results;
    };
    return { batch } as unknown as Client;
  };
  const database = databaseOver(connection('read'), connection('write'));
  const observed = async <T>({ scope }: Claim, answer: () => Promise<T>): Promise<Observed<T>> => {
    const call: { workspaceId: string; moment?: Moment } = { workspaceId: scope.workspaceId };
    const output = await calls.run(call, answer);
    return { output, moment: call.moment! };
  };
  const node: Node = {
    dead: false,
    clock,
    push: (claim, input) => observed(claim, () => push(claim, database, input, clock)),
    pull: (claim, input) => observed(claim, () => pull(claim, database, input, clock())),
    erase: (claim, leadId) =>
      observed(claim, () => eraseLead(claim.scope, database, { leadId, forGood: false }, clock())),
  };
  return node;
}

const moments = new WeakMap<MemorySql, { version: number; byWorkspace: Map<string, Moment> }>();

/** Between two writes it is the same moment. */
function momentOf(sql: MemorySql, workspaceId: string): Moment {
  const { version } = sql;
  let now = moments.get(sql);
  if (now?.version !== version) {
    now = { version, byWorkspace: new Map() };
    moments.set(sql, now);
  }
  const moment = now.byWorkspace.get(workspaceId) ?? readMoment(sql, workspaceId);
  now.byWorkspace.set(workspaceId, moment);
  return moment;
}

function readMoment(sql: MemorySql, workspaceId: string): Moment {
  const query: Query = (text, ...args) => sql.run({ sql: text, args }).rows;
  const all = (columns: string) => query(`SELECT ${columns} WHERE workspace_id = ?`, workspaceId);
  return {
    leads: readLeads(query, workspaceId),
    people: readPeople(query, workspaceId),
    events: new Map(all('id, lead_id FROM event').map(([id, leadId]) => [String(id), String(leadId)])),
    answered: new Set(all('op_id FROM applied_op').map(([opId]) => String(opId))),
  };
}

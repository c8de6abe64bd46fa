import { join } from 'node:path';
import { createApp } from '@clew/server/app.ts';
import { signAccessToken } from '@clew/server/auth/access-token.ts';
import { openDatabases } from '@clew/server/db/database.ts';
import { textLog } from '@clew/server/observe/log.ts';
import { noMetrics } from '@clew/server/observe/metrics.ts';
import { Pokes } from '@clew/server/sync/poke.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { capture } from '../../integration/harness.ts';
import { furnish, workspaceId as office } from '../network/office.ts';

const secret = 'a secret of the server and nobody else';
/** Stands in everything that the attacker must never get to see. */
export const marker = 'nobody-else-may-read-this';

export const attacker = { userId: 'user2', team: 'team0' };
const colleague = { userId: 'user6', team: 'team1' };
const strangers = 'strangers';

/** Somebody whose rows the attacker is after, and what of hers can be named. */
export type Victim = { leadId: string; opId: string; email: string };

/** The real app on a file, with a rep who means harm, a team that she is not in, and a workspace next door. */
export type House = Awaited<ReturnType<typeof openHouse>>;

export async function openHouse(folder: string) {
  const url = `file:${join(folder, 'clew.db')}`;
  await furnish(url, 10);
  const databases = await openDatabases(url);
  const client = databases.main.writer.$client;
  await client.executeMultiple(`
    INSERT INTO workspace (id, name, seq, config_seq, config)
      SELECT '${strangers}', '${marker}', 1, 1, config FROM workspace WHERE id = '${office}';
    INSERT INTO member (workspace_id, user_id, name, role, team_ids) SELECT '${strangers}', 'stranger', 'stranger', 'admin', '["team1"]';
    INSERT INTO device (workspace_id, id, user_id, name, token_hash, created_at, last_seen_at, expires_at)
      SELECT '${strangers}', 'device-stranger', 'stranger', '', 'x', 0, 0, expires_at FROM device LIMIT 1;`);
  const pokes = new Pokes(databases);
  /** Passes as the test says: the server lets a device push so many times a minute. */
  let now = Date.now();
  const app = createApp({
    databases,
    pokes,
    secret,
    publicUrl: 'http://localhost',
    behindProxy: 0,
    log: textLog((text) => process.stderr.write(text)),
    metrics: noMetrics,
    metricsToken: null,
    isClosing: () => false,
    clock: () => now,
  });

  const tokenFor = async (
    workspaceId: string,
    userId: string,
    teamIds: string[],
    deviceId = `device-${userId}`,
  ) => {
    const scope = { workspaceId, userId, role: 'rep' as const, teamIds, allTeams: false };
    return (await signAccessToken({ deviceId, scope }, secret, now)).accessToken;
  };

  const house = {
    databases,
    office,
    strangers,
    /** A token of the attacker's as it is good now; `deviceId` may be somebody else's. */
    token: (deviceId?: string) => tokenFor(office, attacker.userId, [attacker.team], deviceId),
    async post(body: string, token: string): Promise<{ status: number; text: string }> {
      now += 250;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await app.request('http://localhost/trpc/sync.push', { method: 'POST', headers, body });
      return { status: answer.status, text: await answer.text() };
    },
    async pull(cursor: unknown): Promise<{ text: string }> {
      const input = encodeURIComponent(JSON.stringify({ cursor, limit: 500 }));
      const headers = { authorization: `Bearer ${await house.token()}` };
      const answer = await app.request(`http://localhost/trpc/sync.pull?input=${input}`, { headers });
      return { text: await answer.text() };
    },
    rows: async (sql: string, ...args: (string | number)[]): Promise<unknown[][]> => {
      const { rows, columns } = await client.execute({ sql, args });
      return rows.map((row) => columns.map((_, n) => row[n]));
    },
    async close() {
      pokes.close();
      await databases.close();
    },
  };

  const settle = async (workspaceId: string, userId: string, team: string) => {
    const victims = Array.from({ length: 5 }, (_, n): OperationEnvelope & { email: string } => {
      const email = `${workspaceId}${n}@victims.example.com`;
      return { ...capture({ name: `${marker} ${n}`, emails: [email], title: marker }), email };
    });
    const operations = victims.map(({ email: _, ...operation }) => operation);
    const token = await tokenFor(workspaceId, userId, [team]);
    const { status, text } = await house.post(JSON.stringify({ schemaVersion, operations }), token);
    if (status !== 200 || text.includes('refused')) throw new Error(`The victims: ${status} ${text}`);
    return victims.map(({ leadId, opId, email }): Victim => ({ leadId, opId, email }));
  };
  const near = await settle(office, colleague.userId, colleague.team);
  const far = await settle(strangers, 'stranger', 'team1');
  /** Ids of leads are a workspace's own: the attacker may well have one by the id of a lead next door. */
  const colleagues = near.map(({ leadId }) => leadId);
  return { ...house, victims: [...near, ...far], colleagues };
}

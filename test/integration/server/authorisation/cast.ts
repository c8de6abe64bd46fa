import { createWorkspace } from '@clew/server/workspaces/workspaces.ts';
import type { Role } from '@clew/shared/access.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import type { Connected, TestApp } from '../../harness.ts';
import {
  capture,
  client,
  connect,
  cookieOf,
  joinTeam,
  password,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

/** Everybody who could ask. `otherWorkspace` is the admin of another one; `revoked` was the rep's own second panel. */
export const askers = [
  'anonymous',
  'rep',
  'otherRep',
  'manager',
  'otherManager',
  'overseer',
  'admin',
  'otherWorkspace',
  'revoked',
] as const;
export type Asker = (typeof askers)[number];

export type Cast = {
  server: TestApp;
  people: Record<Exclude<Asker, 'anonymous'>, Connected>;
  /** A caller's tRPC client. */
  api(asker: Asker): Connected['api'];
  /** A caller's session on the server's pages. A revoked panel takes nobody's session away: it has none here. */
  cookie(asker: Asker): string;
  /** A fresh lead of the rep's, in her team. @returns its id */
  lead(name?: string): Promise<string>;
};

/** Two teams with a rep and a manager each, an admin, a manager of all, another workspace, a revoked panel. */
export async function cast(): Promise<Cast> {
  const server = await startApp();
  const admin = await signUpFounder(server);
  const hire = async (name: string, role: Role, team: string, allTeams = 0) => {
    const person = await joinTeam(server, admin, name, role);
    await server.run(
      'UPDATE member SET team_ids = ?, all_teams = ? WHERE user_id = ?',
      JSON.stringify([team]),
      allTeams,
      person.user.id,
    );
    return person;
  };
  for (const team of ['north', 'south']) {
    await server.run(
      `UPDATE workspace SET config = json_insert(config, '$.pipelines[#]', json(?), '$.teams[#]', json(?))`,
      JSON.stringify({ ...defaultPipeline, id: team, name: team, teamIds: [team] }),
      JSON.stringify({ id: team, name: team, kind: 'sales' }),
    );
  }
  const rep = await hire('Nora North', 'rep', 'north');
  const people = {
    rep,
    otherRep: await hire('Sol South', 'rep', 'south'),
    manager: await hire('Mona North', 'manager', 'north'),
    otherManager: await hire('Mel South', 'manager', 'south'),
    overseer: await hire('Olga Over', 'manager', 'south', 1),
    admin,
    otherWorkspace: await stranger(server),
    revoked: await connect(server, rep.cookie, 'Nora North'),
  };
  await people.revoked.api.device.disconnect.mutate({ deviceToken: people.revoked.deviceToken });
  return {
    server,
    people,
    api: (asker) => (asker === 'anonymous' ? client(server, () => null) : people[asker].api),
    cookie: (asker) => (asker === 'anonymous' || asker === 'revoked' ? '' : people[asker].cookie),
    async lead(name = 'Nora Finch') {
      const captured = capture({ name, emails: [`${crypto.randomUUID()}@finch.example`] });
      await push(rep, captured);
      return captured.leadId;
    },
  };
}

async function stranger(server: TestApp): Promise<Connected> {
  const created = await server.people.api.signUpEmail({
    body: { name: 'Zoe Other', email: 'zoe@other.example', password },
    asResponse: true,
  });
  const { user } = (await created.clone().json()) as { user: { id: string } };
  const founder = { id: user.id, name: 'Zoe Other' };
  await createWorkspace(server.databases.main, founder, { name: 'Other', teamName: 'Sales' }, Date.now());
  return connect(server, cookieOf(created), 'Zoe Other');
}

import { firstBroken } from '@clew/server/audit/chain.ts';
import { readLog } from '@clew/server/audit/log.ts';
import type { Scope } from '@clew/shared/access.ts';
import { expect, test } from 'vitest';
import { capture, joinTeam, origin, post, push, signUpFounder, startApp } from '../../harness.ts';

test('what was done to the workspace is told in order, chained, and without a lead’s data', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const rolf = await joinTeam(server, ada, 'Rolf Rep');
  const lead = capture({ name: 'Nora Secret', emails: ['nora@secret.example'] });
  await push(rolf, lead);
  await post(server, '/team/teams', { name: 'North', kind: 'sales' }, ada.cookie);
  await post(server, `/team/members/${rolf.user.id}`, { role: 'manager' }, ada.cookie);
  await ada.api.leads.erase.mutate({ leadId: lead.leadId });
  await post(server, `/team/members/${rolf.user.id}/remove`, {}, ada.cookie);

  const scope: Scope = {
    ...{ workspaceId: ada.workspace.id, userId: ada.user.id, role: 'admin', teamIds: [], allTeams: false },
  };
  const entries = (await readLog(scope, server.databases.main, {}, 100)).reverse();
  expect(entries.map(({ action }) => action)).toEqual([
    'workspace.created',
    'device.connected',
    'member.invited',
    'member.joined',
    'device.connected',
    'team.created',
    'member.changed',
    'lead.erased',
    'member.removed',
  ]);
  expect(firstBroken(entries)).toBeNull();
  expect(JSON.stringify(entries)).not.toContain('ecret');

  const page = await server.app.request(`${origin}/team/log?action=team.created`, {
    headers: { cookie: ada.cookie },
  });
  const text = await page.text();
  expect(text).toContain('North');
  expect(text).not.toContain('>Rolf Rep</bdi>:');

  await server.run("UPDATE audit SET details = '{}' WHERE number = 7");
  expect(firstBroken((await readLog(scope, server.databases.main, {}, 100)).reverse())).toBe(7);
});

import { readMembership } from '@clew/extension/store/membership.ts';
import { expect, test } from 'vitest';
import { stored, storedRow } from '../../unit/extension/store/stored.ts';
import { connect, joinTeam, post, signUpFounder, startApp } from '../harness.ts';
import { panelClient } from './panel-client.ts';

test('a revoked panel forgets the leads, keeps what has not gone out, and has all after signing in again', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  const panel = await panelClient();
  await panel.connect(bela);
  await panel.capture({ name: 'On the server', emails: ['on@example.com'] });
  await panel.sync();
  const own = await panel.capture({ name: 'Only here', emails: ['here@example.com'] });

  const { rows } = await server.run('SELECT id FROM device WHERE user_id = ?', bela.user.id);
  await post(server, `/team/devices/${String(rows[0]!.id)}/revoke`, {}, ada.cookie);
  await expect(panel.sync()).rejects.toMatchObject({ kind: 'signed_out' });
  expect((await panel.leads()).map(({ fields }) => fields.name)).toEqual(['Only here']);
  expect((await stored(panel.db)).events.map(({ leadId }) => leadId)).toEqual([own.id]);
  // It is still known where to sign in again.
  expect(await readMembership(panel.db)).toMatchObject({ workspace: bela.workspace });

  await panel.connect(await connect(server, bela.cookie, 'Bela Birch'));
  await panel.sync();
  expect((await panel.leads()).map(({ fields }) => fields.name).sort()).toEqual([
    'On the server',
    'Only here',
  ]);
  expect(await panel.db.countFromIndex('outbox', 'state', 'pending')).toBe(0);
  expect((await storedRow(panel.db, own.id))?.lead.ownerId).toBe(bela.user.id);
});

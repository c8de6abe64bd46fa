import { expire, monthsBefore, previewExpiry } from '@clew/server/retention/expire.ts';
import { expect, test } from 'vitest';
import { capture, operation, post, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

const day = 86_400_000;

test('erases whoever nothing was done about for so long, but customers; the preview says whom', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const [idle, busy, customer] = ['Ida Idle', 'Bert Busy', 'Cora Customer'].map((name) => capture({ name }));
  await push(ada, idle!, busy!, customer!);
  await server.run("UPDATE lead SET lifecycle = 'customer' WHERE id = ?", customer!.leadId);
  const ids = async () => (await pullAll(ada)).leads.map(({ fields }) => fields.name).sort();
  const all = await ids();
  const clock = () => Date.now() + 190 * day;

  await expire(server.databases.main, clock);
  expect(await ids()).toEqual(all);
  const rules = { legalBasis: 'consent', keepMonths: '6' };
  expect((await post(server, '/team/privacy/rules', { ...rules, keepMonths: '0' }, ada.cookie)).status).toBe(
    422,
  );
  expect((await post(server, '/team/privacy/rules', rules, ada.cookie)).status).toBe(200);
  const at = clock();
  await server.run('UPDATE lead SET updated_at = ? WHERE id = ?', at - day, busy!.leadId);

  const { workspace } = ada;
  const preview = await previewExpiry(workspace.id, server.databases.main, 6, at, 10);
  expect(preview).toMatchObject({ total: 1, leads: [{ id: idle!.leadId }] });
  expect(await expire(server.databases.main, () => at)).toEqual(new Map([[workspace.id, 1]]));
  expect(await ids()).toEqual(['Bert Busy', 'Cora Customer']);
  const { rows } = await server.run('SELECT "by", details FROM audit WHERE action = \'leads.expired\'');
  expect(rows).toMatchObject([{ by: null, details: '{"count":1,"keepMonths":6}' }]);
  const late = operation('lead.note', idle!.leadId, { text: 'x' });
  expect((await push(ada, late)).results).toMatchObject([{ reason: 'erased' }]);
  const fresh = capture({ name: 'Fay Fresh' });
  await push(ada, fresh);
  expect((await pullAll(ada)).leads.find(({ id }) => id === fresh.leadId)?.legalBasis).toBe('consent');
});

test('months are those of the calendar', () => {
  expect(new Date(monthsBefore(Date.UTC(2026, 2, 31, 9), 1)).toISOString()).toBe('2026-02-28T09:00:00.000Z');
  expect(new Date(monthsBefore(Date.UTC(2026, 0, 15), 13)).toISOString()).toBe('2024-12-15T00:00:00.000Z');
});

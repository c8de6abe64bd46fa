import { tidy } from '@clew/server/db/tidy.ts';
import { expect, test } from 'vitest';
import {
  capture,
  client,
  joinTeam,
  operation,
  pullAll,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

const day = 86_400_000;

test('what has run out is forgotten, and nothing else', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await client(server, () => null).pair.start.mutate({ name: 'Chrome' });
  await ada.api.team.invite.mutate({ email: 'ben@orchard.example', role: 'rep' });
  const counts = async () =>
    Promise.all(
      ['pairing', 'rate_limit', 'invitation', 'session', 'device', 'member'].map(async (table) => {
        const { rows } = await server.run(`SELECT * FROM ${table}`);
        return rows.length > 0;
      }),
    );

  await tidy(server.databases.main, Date.now());
  expect(await counts()).toEqual([true, true, true, true, true, true]);
  await pullAll(ada);
  await tidy(server.databases.main, Date.now() + 3 * day);
  expect(await counts()).toEqual([false, false, false, true, true, true]);
  await tidy(server.databases.main, Date.now() + 91 * day);
  expect(await counts()).toEqual([false, false, false, false, false, true]);
});

test('who was away for longer than removals are kept starts afresh, and nothing is done twice', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  await server.run('UPDATE device SET expires_at = expires_at + ?', 100 * day);
  const [one, other] = [capture({}), capture({})];
  await push(ada, one, other);
  const away = (await pullAll(bela)).cursor;
  await push(ada, operation('lead.join', one.leadId, { otherId: other.leadId, take: [] }));
  const recent = (await pullAll(ada)).cursor;
  const rows = async (table: string) => (await server.run(`SELECT * FROM ${table}`)).rows.length;

  await tidy(server.databases.main, Date.now() + 89 * day);
  expect(await rows('applied_op')).toBe(3);
  expect((await pullAll(bela, away)).removals).toEqual([other.leadId]);
  await tidy(server.databases.main, Date.now() + 91 * day);
  expect([await rows('applied_op'), await rows('removal')]).toEqual([0, 0]);

  const afresh = await pullAll(bela, away);
  expect(afresh.pages[0]!.reset).toBe(true);
  expect(afresh.leads.map(({ id }) => id)).toEqual([one.leadId]);
  expect((await pullAll(ada, recent)).pages[0]!.reset).toBe(false);
  const events = await rows('event');
  const { results } = await push(ada, one, other);
  expect(results).toMatchObject([
    { status: 'applied', leadId: one.leadId },
    { status: 'applied', leadId: one.leadId },
  ]);
  expect([await rows('lead'), await rows('event')]).toEqual([1, events]);
});

test('a first sync that pauses for longer than removals are kept does not keep what was removed meanwhile', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  await server.run('UPDATE device SET expires_at = expires_at + ?', 200 * day);
  const leads = Array.from({ length: 6 }, (_, n) => capture({ name: `Person ${n}` }));
  await push(ada, ...leads);
  const first = await ada.api.sync.pull.query({ cursor: null, limit: 2 });
  expect(first.more).toBe(true);
  const gone = first.leads[0]!.id;
  const kept = leads.find(({ leadId }) => !first.leads.some(({ id }) => id === leadId))!.leadId;
  await push(ada, operation('lead.join', kept, { otherId: gone, take: [] }));
  await tidy(server.databases.main, Date.now() + 91 * day);

  const rest = await pullAll(ada, first.cursor, 2);
  expect(rest.reset).toBe(true);
  expect(rest.leads.map(({ id }) => id)).not.toContain(gone);
  expect(rest.leads).toHaveLength(5);
  // What was compacted before a first sync began does not start it again and again.
  const again = await ada.api.sync.pull.query({ cursor: null, limit: 2 });
  expect((await pullAll(ada, again.cursor, 2)).reset).toBe(false);
});

import { expect, test } from 'vitest';
import {
  capture,
  joinTeam,
  newId,
  operation,
  pullAll,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

test('a capture is placed, scored and seen by a team-mate', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const captured = capture({ name: 'Nora Finch', emails: ['nora@finch.example'], company: 'Finch Ltd' });

  const pushed = await push(ada, captured);

  expect(pushed.results).toEqual([{ opId: captured.opId, status: 'applied', leadId: captured.leadId }]);
  const { leads, events, config } = await pullAll(ben);
  expect(leads).toHaveLength(1);
  expect(leads[0]).toMatchObject({
    id: captured.leadId,
    fields: { name: 'Nora Finch' },
    pipelineId: 'default',
    stageId: 'new',
    ownerId: ada.user.id,
    capturedBy: ada.user.id,
    score: { total: 6, rulesVersion: 1 },
  });
  expect(leads[0]!.teamId).not.toBeNull();
  expect(events).toMatchObject([{ id: captured.opId, by: ada.user.id, change: { kind: 'captured' } }]);
  expect(config!.members.map(({ name }) => name).sort()).toEqual(['Ada Alder', 'Ben Birch']);
});

test('the same push counts once, after the other and side by side', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captured = capture({});
  const note = operation('lead.note', captured.leadId, { text: 'Called.' });

  const first = await push(ada, captured, note);
  const again = await push(ada, captured, note);
  const together = await Promise.all(Array.from({ length: 5 }, () => push(ada, captured, note)));

  for (const { results } of [again, ...together]) expect(results).toEqual(first.results);
  const { leads, events } = await pullAll(ada);
  expect(leads).toHaveLength(1);
  expect(events).toHaveLength(2);
});

test('an operation sent twice in one push counts once', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captured = capture({});
  const { results } = await push(ada, captured, captured);
  expect(results[0]).toEqual(results[1]);
  expect((await pullAll(ada)).events).toHaveLength(1);
});

test('pushes of 20 clients at once lose nothing and keep one order', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const batches = Array.from({ length: 20 }, () => [capture({}), capture({}), capture({})]);

  const outputs = await Promise.all(batches.map((operations) => push(ada, ...operations)));

  expect(new Set(outputs.map(({ seq }) => seq)).size).toBe(20);
  const { leads } = await pullAll(ada);
  expect(new Set(leads.map(({ id }) => id))).toEqual(new Set(batches.flat().map(({ leadId }) => leadId)));
});

test('refused operations say why and do not stop the others', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captured = capture({});
  const unknown = { ...capture({}), name: 'lead.explode' };
  const { results } = await push(
    ada,
    operation('lead.note', newId(), { text: 'x' }),
    unknown,
    capture({ name: '' }),
    captured,
    operation('lead.setLifecycle', captured.leadId, { value: 'prospect', base: 'lead' }),
  );
  expect(results.map((result) => (result.status === 'refused' ? result.reason : result.status))).toEqual([
    'not_found',
    'unknown_operation',
    'invalid',
    'applied',
    'gates_open',
  ]);
});

test('an operation id of somebody else tells nothing', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const captured = capture({});
  await push(ada, captured);
  const { results } = await push(ben, captured);
  expect(results).toEqual([{ opId: captured.opId, status: 'refused', reason: 'invalid' }]);
});

test('the fullest push there is, of 200 captures that are known by 60 keys each, is taken', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const twenty = (make: (n: number) => string) => Array.from({ length: 20 }, (_, n) => make(n));
  const operations = Array.from({ length: 200 }, (_, lead) =>
    capture({
      name: '',
      emails: twenty((n) => `p${lead}@f${n}.io`),
      phones: twenty((n) => `+49${30_000_000 + lead * 20 + n}`),
      profiles: twenty((n) => `https://www.linkedin.com/in/p${lead}-${n}`),
    }),
  );
  const { results } = await push(ada, ...operations);
  expect(results.every(({ status }) => status === 'applied')).toBe(true);
  const { rows } = await server.run('SELECT count(*) AS keys FROM identity_key');
  expect(rows[0]!.keys).toBe(200 * 60);
});

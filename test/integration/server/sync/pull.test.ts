import { expect, test } from 'vitest';
import { capture, joinTeam, operation, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

test('pages give what one big pull gives, each lead once', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captures = Array.from({ length: 23 }, () => capture({}));
  // Several leads of one seq, so that pages end in the middle of one.
  await push(ada, ...captures.slice(0, 10));
  await push(ada, ...captures.slice(10));
  await push(ada, operation('lead.note', captures[3]!.leadId, { text: 'later' }));

  const whole = await pullAll(ada);
  const paged = await pullAll(ada, null, 4);

  expect(paged.pages).toHaveLength(6);
  expect(paged.leads).toEqual(whole.leads);
  expect(paged.events.map(({ id }) => id).sort()).toEqual(whole.events.map(({ id }) => id).sort());
  expect(paged.cursor).toEqual(whole.cursor);
});

test('after a pull to the end there is nothing more, then only what is new', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const [one, two] = [capture({}), capture({})];
  await push(ada, one, two);
  const { cursor } = await pullAll(ada);

  const idle = await pullAll(ada, cursor);
  expect(idle).toMatchObject({ leads: [], events: [], removals: [], config: null, reset: false });

  const note = operation('lead.note', two.leadId, { text: 'Called.' });
  await push(ada, note);
  const next = await pullAll(ada, idle.cursor);
  expect(next.leads.map(({ id }) => id)).toEqual([two.leadId]);
  expect(next.events.map(({ id }) => id)).toEqual([note.opId]);
});

test('a lead that changes between two pages comes again with what changed', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captures = Array.from({ length: 6 }, () => capture({}));
  await push(ada, ...captures);
  const first = await ada.api.sync.pull.query({ cursor: null, limit: 3 });
  const note = operation('lead.note', first.leads[0]!.id, { text: 'meanwhile' });
  await push(ada, note);
  const rest = await pullAll(ada, first.cursor, 3);
  expect(new Set([...first.leads, ...rest.leads].map(({ id }) => id)).size).toBe(6);
  expect(rest.leads.map(({ id }) => id)).toContain(first.leads[0]!.id);
  expect(rest.events.map(({ id }) => id)).toContain(note.opId);
});

test('a newcomer gets the latest 200 events of a lead, somebody who was away gets all that is new', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captured = capture({});
  await push(ada, captured);
  const { cursor } = await pullAll(ada);
  const notes = Array.from({ length: 230 }, (_, i) =>
    operation('lead.note', captured.leadId, { text: `note ${i}` }),
  );
  await push(ada, ...notes.slice(0, 150));
  await push(ada, ...notes.slice(150));

  expect((await pullAll(ada, cursor)).events.map(({ id }) => id)).toEqual(notes.map(({ opId }) => opId));
  const ben = await joinTeam(server, ada, 'Ben Birch');
  expect((await pullAll(ben)).events.map(({ id }) => id)).toEqual(notes.slice(30).map(({ opId }) => opId));
});

test('a new member changes the config for everybody', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const { cursor } = await pullAll(ada);
  await joinTeam(server, ada, 'Ben Birch');
  const { config, reset } = await pullAll(ada, cursor);
  expect(config?.members.map(({ name }) => name)).toEqual(['Ada Alder', 'Ben Birch']);
  expect(reset).toBe(false);
});

test('another role, another epoch or an unknown cursor starts afresh', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const captured = capture({});
  await push(ada, captured);
  const { cursor } = await pullAll(ben);

  await server.run("UPDATE member SET role = 'manager' WHERE user_id = ?", ben.user.id);
  const promoted = await pullAll(ben, cursor);
  expect(promoted.reset).toBe(true);
  expect(promoted.leads.map(({ id }) => id)).toEqual([captured.leadId]);

  await server.run("UPDATE meta SET value = 'restored' WHERE key = 'epoch'");
  const restored = await pullAll(ben, promoted.cursor);
  expect(restored).toMatchObject({ reset: true, leads: [{ id: captured.leadId }] });

  const ahead = await pullAll(ben, { ...restored.cursor, seq: restored.cursor.seq + 5 });
  expect(ahead).toMatchObject({ reset: true, leads: [{ id: captured.leadId }] });
});

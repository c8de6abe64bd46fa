import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import { oldestSchemaVersion, schemaVersion } from '@clew/shared/sync.ts';
import { expect, test } from 'vitest';
import { capture, newId, operation, pullAll, push, signUpFounder, startApp } from '../harness.ts';
import { panelClient } from './panel-client.ts';

const accepted = Array.from(
  { length: schemaVersion - oldestSchemaVersion + 1 },
  (_, n) => oldestSchemaVersion + n,
);

test('two versions back is as far as there are versions', () => {
  expect(oldestSchemaVersion).toBe(Math.max(1, schemaVersion - 2));
});

/** What every version has said in the same way since the first. */
const common = (): OperationEnvelope[] => {
  const captured = capture({ name: 'Nora Finch', emails: [`${newId()}@finch.example`] });
  const about = captured.leadId;
  return [
    captured,
    operation('lead.edit', about, { field: 'title', value: 'Head of Buying', base: '' }),
    operation('lead.note', about, { text: 'Called.' }),
    operation('lead.engage', about, { kind: 'call', method: 'phone', direction: 'out' }),
    operation('lead.setType', about, { value: 'working', base: 'new' }),
  ];
};

test.each(accepted)('operations of version %i are applied', async (version) => {
  const ada = await signUpFounder(await startApp());
  const operations = common();
  const { results } = await ada.api.sync.push.mutate({ schemaVersion: version, operations });
  expect(results.map(({ status }) => status)).toEqual(operations.map(() => 'applied'));
  const { leads, events } = await pullAll(ada);
  expect(leads).toMatchObject([{ fields: { title: 'Head of Buying' }, type: 'working' }]);
  expect(events).toHaveLength(operations.length);
});

test('a merge is undone as version 1 said it, with what it had brought', async () => {
  const ada = await signUpFounder(await startApp());
  const first = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  const again = capture({ name: 'N. Finch', emails: ['nora@finch.example'], title: 'Head of Buying' });
  await push(ada, first, again);
  const merged = (await pullAll(ada)).events.find(({ id }) => id === again.opId)!.change;
  if (merged.kind !== 'merged') throw new Error(merged.kind);

  const { fields, added } = merged;
  const split = operation('lead.split', first.leadId, { eventId: again.opId, fields, added } as {
    eventId: string;
  });
  const { results } = await ada.api.sync.push.mutate({ schemaVersion: 1, operations: [split] });

  expect(results).toMatchObject([{ status: 'applied' }]);
  expect((await pullAll(ada)).leads).toMatchObject([{ fields: { title: '' } }]);
});

test('an extension that was updated starts afresh, and keeps what waits', async () => {
  const ada = await signUpFounder(await startApp());
  const panel = await panelClient();
  await panel.connect(ada);
  const { id } = await panel.capture({ name: 'Nora Finch' });
  await panel.sync();
  const cursor = await panel.db.get('meta', 'cursor');
  await panel.db.put('meta', { ...(cursor as object), schemaVersion: 1 } as typeof cursor & object, 'cursor');
  await panel.perform({ name: 'lead.note', leadId: id, args: { text: 'Called.' } });

  const resets: boolean[] = [];
  const { pull } = panel.transport;
  panel.transport.pull = async (input) => {
    const page = await pull(input);
    resets.push(page.reset);
    return page;
  };
  await panel.sync();

  expect(resets[0]).toBe(true);
  expect((await pullAll(ada)).events).toHaveLength(2);
  expect(await panel.leads()).toMatchObject([{ id }]);
});

test('an extension that is too old keeps everything, and says so', async () => {
  const ada = await signUpFounder(await startApp());
  const panel = await panelClient();
  await panel.connect(ada);
  await panel.capture({ name: 'Nora Finch' });
  const { push: speak } = panel.transport;
  panel.transport.push = (input) => speak({ ...input, schemaVersion: oldestSchemaVersion - 1 });

  await expect(panel.sync()).rejects.toMatchObject({ kind: 'schema_too_old' });
  expect((await panel.db.getAll('outbox')).map(({ state }) => state)).toEqual(['pending']);
  expect(await panel.leads()).toHaveLength(1);
  expect((await pullAll(ada)).leads).toEqual([]);

  panel.transport.push = speak;
  await panel.sync();
  expect((await pullAll(ada)).leads).toHaveLength(1);
});

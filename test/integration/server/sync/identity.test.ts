import { expect, test } from 'vitest';
import { capture, joinTeam, operation, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

test('a capture of somebody already there merges, and the history says by what', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const first = capture({ name: 'Nora Finch', emails: ['Nora@Finch.example'], company: 'Finch Ltd' });
  const second = capture({ name: 'N. Finch', emails: ['nora@finch.example'], phones: ['+4930123456'] });
  await push(ada, first);

  const { results } = await push(ben, second);

  expect(results).toEqual([{ opId: second.opId, status: 'applied', leadId: first.leadId }]);
  const { leads, events } = await pullAll(ada);
  expect(leads).toHaveLength(1);
  expect(leads[0]).toMatchObject({
    id: first.leadId,
    ownerId: ada.user.id,
    fields: { name: 'Nora Finch', company: 'Finch Ltd', phones: ['+4930123456'] },
  });
  expect(events.at(-1)).toMatchObject({
    id: second.opId,
    leadId: first.leadId,
    by: ben.user.id,
    change: { kind: 'merged', matched: ['email:nora@finch.example'], differs: ['name'] },
  });
});

test('operations on the merged id land on the lead that was there', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const first = capture({ emails: ['nora@finch.example'] });
  const second = capture({ emails: ['nora@finch.example'] });
  const early = operation('lead.note', second.leadId, { text: 'in the same push' });
  const late = operation('lead.note', second.leadId, { text: 'later' });
  await push(ada, first);
  const inPush = await push(ada, second, early);
  const after = await push(ada, late, capture({ name: 'again' }, second.leadId));
  for (const result of [...inPush.results, ...after.results]) {
    expect(result).toMatchObject({ status: 'applied', leadId: first.leadId });
  }
  const { leads, events } = await pullAll(ada);
  expect(leads).toHaveLength(1);
  expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining([early.opId, late.opId]));
});

test('captures of one person in one push become one lead', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const captures = [1, 2, 3].map((i) => capture({ name: `Nora ${i}`, phones: ['+4930123456'] }));
  const { results } = await push(ada, ...captures);
  const [first] = captures;
  expect(results.map((result) => result.status === 'applied' && result.leadId)).toEqual([
    first!.leadId,
    first!.leadId,
    first!.leadId,
  ]);
  expect((await pullAll(ada)).leads).toHaveLength(1);
});

test('the same person captured by two at the same moment is one lead', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const ben = await joinTeam(server, ada, 'Ben Birch');
  const fields = { profiles: ['https://www.linkedin.com/in/nora-finch'] };
  await Promise.all([push(ada, capture(fields)), push(ben, capture(fields))]);
  expect((await pullAll(ada)).leads).toHaveLength(1);
});

test('a lead is found by a key that an edit gave it, and no longer by one that an edit took', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const first = capture({ emails: ['old@finch.example'] });
  await push(
    ada,
    first,
    operation('lead.edit', first.leadId, {
      field: 'emails',
      value: ['new@finch.example'],
      base: ['old@finch.example'],
    }),
  );
  const byNew = capture({ emails: ['new@finch.example'] });
  const byOld = capture({ name: 'Somebody Else', emails: ['old@finch.example'] });
  const { results } = await push(ada, byNew, byOld);
  expect(results).toMatchObject([{ leadId: first.leadId }, { leadId: byOld.leadId }]);
});

test('a capture known to be somebody else stays apart, whatever they have in common', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const first = capture({ name: 'Nora Finch', phones: ['+4930123456'] });
  const apart = capture({ name: 'Ole Finch', phones: ['+4930123456'] });
  await push(ada, first);
  apart.args = { ...(apart.args as object), apartFrom: [first.leadId] };
  const { results } = await push(ada, apart);
  expect(results).toEqual([{ opId: apart.opId, status: 'applied', leadId: apart.leadId }]);
  expect((await pullAll(ada)).leads).toHaveLength(2);
});

test('undoing a merge takes away what the merge brought, whatever whoever undoes it says', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const first = capture({ name: 'Nora Finch', title: 'Buyer', emails: ['nora@finch.example'] });
  const merge = capture({ emails: ['nora@finch.example'], company: 'Finch Ltd', phones: ['+4930123456'] });
  const other = capture({ name: 'Otto Wren', emails: ['otto@wren.example'] });
  await push(ada, first, merge, other);
  const claimed = {
    eventId: merge.opId,
    fields: (first.args as { fields: object }).fields,
    added: { texts: ['name', 'title'], lists: { emails: ['nora@finch.example'] } },
  };
  const undo = (leadId: string, args: { eventId: string }) => operation('lead.split', leadId, args);
  const { results } = await push(
    ada,
    undo(other.leadId, { eventId: merge.opId }),
    undo(first.leadId, { eventId: first.opId }),
    undo(first.leadId, claimed),
    undo(first.leadId, { eventId: merge.opId }),
  );
  expect(results.map((result) => (result.status === 'refused' ? result.reason : 'applied'))).toEqual([
    'not_found',
    'not_found',
    'applied',
    'already_done',
  ]);
  const again = await push(ada, undo(first.leadId, { eventId: merge.opId }));
  expect(again.results).toMatchObject([{ reason: 'already_done' }]);
  const { leads } = await pullAll(ada);
  expect(leads.find(({ id }) => id === first.leadId)?.fields).toMatchObject({
    name: 'Nora Finch',
    title: 'Buyer',
    company: '',
    emails: ['nora@finch.example'],
    phones: [],
  });
});

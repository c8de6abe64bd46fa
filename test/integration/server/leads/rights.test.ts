import { expect, test } from 'vitest';
import { capture, operation, post, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

test('an export holds everything about one person and nothing about another, and is told of', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const nora = capture({ name: 'Nora Finch', emails: ['nora@finch.example'] });
  const double = capture({ name: 'N. Finch', phones: ['+442079460001'] });
  await push(ada, nora, double, capture({ name: 'Otto Wren' }));
  await push(
    ada,
    operation('lead.note', nora.leadId, { text: 'Likes rowing' }),
    operation('lead.answer', nora.leadId, { promptId: 'need', value: 'yes', note: 'soon', evidence: null }),
    operation('lead.join', nora.leadId, { otherId: double.leadId, take: [] }),
  );
  const held = await ada.api.leads.export.mutate({ leadId: double.leadId });
  expect(held).toMatchObject({
    format: 'clew-person',
    lead: {
      id: nora.leadId,
      legalBasis: 'legitimate_interest',
      source: { url: 'https://example.com/people' },
    },
    ids: [nora.leadId, double.leadId],
    suppressed: false,
    seenBy: [{ name: 'Ada Alder', role: 'admin' }],
  });
  expect(held.history.map(({ change }) => change.kind)).toEqual([
    'captured',
    'captured',
    'noted',
    'answered',
    'joined',
  ]);
  expect(JSON.stringify(held)).toMatch(/Likes rowing.*soon/s);
  expect(JSON.stringify(held)).not.toContain('Wren');
  const again = await ada.api.leads.export.mutate({ leadId: nora.leadId });
  expect(again.audit).toMatchObject([{ action: 'lead.exported', by: ada.user.id }]);
});

test('an admin finds, exports and erases by an address, on the page', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const nora = capture({ name: 'Nora Finch', emails: ['Info@Finch.example'] });
  await push(ada, nora, capture({ name: 'Otto Wren', emails: ['otto@wren.example'] }));
  const ask = async (path: string, form: Record<string, string>) => {
    const response = await post(server, `/team/privacy/${path}`, form, ada.cookie);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const found = await ask('find', { address: 'Info@Finch.example' });
  expect(found.text).toContain('Nora Finch');
  expect(found.text).not.toContain('Otto');
  const file = await ask('export', { leadId: nora.leadId });
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(JSON.parse(file.text)).toMatchObject({ lead: { id: nora.leadId } });
  expect((await ask('erase', { leadId: nora.leadId, forGood: '1' })).status).toBe(200);
  expect((await pullAll(ada)).leads).toHaveLength(1);
  expect((await ask('find', { address: 'Info@Finch.example' })).text).not.toContain('Nora Finch');
});

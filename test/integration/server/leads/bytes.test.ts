import { sweep } from '@clew/server/db/sweep.ts';
import { emptyFields } from '@clew/shared/lead.ts';
import { expect, test } from 'vitest';
import { findTraces, newMarkers } from '../../../browser/traces.ts';
import { capture, operation, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

const source = { channel: 'direct', direction: 'outbound' } as const;

test('no byte of an erased person is left in the files of the database', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const markers = newMarkers();
  const m = markers.marker;
  const email = `${m('email')}@finch.example`;
  const shared = 'switchboard@finch-and-sons.example';
  const provenance = () => ({
    via: 'adapter' as const,
    url: `https://example.com/${m('fieldurl')}`,
    quote: m('quote'),
    locator: `#${m('locator')}`,
    at: 1,
  });
  const fields = {
    ...emptyFields('person'),
    name: `Nora ${m('name')}`,
    title: m('title'),
    company: m('company'),
    location: m('location'),
    website: `https://${m('website')}.example`,
    industry: m('industry'),
    size: m('size'),
    emails: [email],
    phones: ['+442079461234'],
    profiles: [`https://www.linkedin.com/in/${m('profile')}`],
  };
  const evidence = provenance();
  const nora = operation('lead.capture', capture({}).leadId, {
    fields,
    provenance: { name: provenance(), emails: provenance() },
    source: { ...source, detail: m('detail'), campaign: m('campaign'), url: `https://x.example/${m('url')}` },
    answers: { need: { value: 'yes', note: m('answernote'), evidence } },
  });
  await push(ada, nora);
  const { leadId } = nora;
  // Rows grow and move: what they leave behind in the pages is what is looked for.
  for (let n = 0; n < 30; n++) {
    await push(
      ada,
      operation('lead.note', leadId, { text: `${m('note')} ${'long '.repeat(100)}` }),
      operation('lead.edit', leadId, { field: 'title', value: m('edited'), base: '' }),
      ...Array.from({ length: 10 }, (_, k) =>
        capture({ name: `Somebody ${n} ${k}`, title: 'x'.repeat(150) }),
      ),
    );
  }

  // She was once joined to others, and a capture of her once went into somebody else's lead.
  const otto = capture({ name: 'Otto Wren', emails: ['otto@wren.example', shared] });
  const third = capture({ name: 'Tom Third' });
  const fourth = capture({ name: 'Fay Fourth' });
  await push(ada, otto, third, fourth);
  const joinThird = operation('lead.join', third.leadId, { otherId: leadId, take: ['title'] });
  const joinFourth = operation('lead.join', fourth.leadId, { otherId: third.leadId, take: [] });
  await push(
    ada,
    joinThird,
    operation('lead.edit', third.leadId, {
      field: 'emails',
      value: [email, 'tom@third.example'],
      base: [email],
    }),
  );
  await push(ada, joinFourth);
  await push(ada, operation('lead.split', fourth.leadId, { eventId: joinFourth.opId }));
  await push(ada, operation('lead.split', third.leadId, { eventId: joinThird.opId }));
  const double = { ...fields, emails: [email, shared] };
  const args = (apartFrom: string[]) => ({
    fields: double,
    provenance: {},
    source: { ...source, detail: '', campaign: '', url: `https://x.example/${m('seconturl')}` },
    answers: {},
    ...(apartFrom.length > 0 && { apartFrom }),
  });
  await push(ada, operation('lead.edit', leadId, { field: 'emails', value: [email, shared], base: [email] }));
  const merge = operation('lead.capture', otto.leadId, args([]));
  await push(ada, merge);
  await push(ada, operation('lead.split', otto.leadId, { eventId: merge.opId }));
  await push(ada, operation('lead.note', otto.leadId, { text: `Ask ${email} about it` }));
  const before = await pullAll(ada);
  expect(before.leads.filter(({ fields }) => fields.emails.includes(email)).map(({ id }) => id)).toEqual([
    leadId,
  ]);
  expect(await findTraces(server.folder, markers.all)).not.toEqual([]);

  await ada.api.leads.erase.mutate({ leadId });
  expect(await sweep(server.databases.main)).toBe(true);
  expect(await findTraces(server.folder, markers.all)).toEqual([]);

  // Nobody else has lost anything that is theirs, and all are told anew.
  const after = await pullAll(ada, before.cursor);
  expect(after.erased).toContain(leadId);
  expect(after.erased).toContain(merge.opId);
  expect(JSON.stringify(after.events)).toContain('Ask … about it');
  const now = await pullAll(ada);
  expect(now.leads).toHaveLength(before.leads.length - 1);
  const left = now.leads.find(({ id }) => id === otto.leadId)!;
  expect(left.fields.emails).toEqual(['otto@wren.example', shared]);
  console.log(`${markers.all.length} markers: 0 found after erasing`);
});

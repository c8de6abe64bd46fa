import type { Lead } from '@clew/shared/lead.ts';
import { describe, expect, test } from 'vitest';
import type { Connected } from '../../harness.ts';
import { capture, joinTeam, operation, pullAll, push, signUpFounder, startApp } from '../../harness.ts';

const join = (leadId: string, otherId: string, take: 'title'[] = []) =>
  operation('lead.join', leadId, { otherId, take });

async function twoLeads() {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const bela = await joinTeam(server, ada, 'Bela Birch');
  const one = capture({ name: 'Nora Finch', title: 'Buyer', emails: ['nora@finch.example'] });
  const other = capture({
    name: 'N. Finch',
    title: 'Head of Buying',
    company: 'Finch & Co',
    profiles: ['https://www.linkedin.com/in/nora-finch'],
  });
  await push(ada, one, other, operation('lead.note', other.leadId, { text: 'Met at the fair' }));
  return { server, ada, bela, one, other };
}

const only = async (person: Connected): Promise<Lead> => {
  const { leads } = await pullAll(person);
  expect(leads).toHaveLength(1);
  return leads[0]!;
};

describe('joining two leads', () => {
  test('leaves one with what either had, whose thread tells of both', async () => {
    const { ada, bela, one, other } = await twoLeads();
    const before = await pullAll(bela);
    const joining = join(one.leadId, other.leadId);
    expect((await push(ada, joining)).results).toMatchObject([{ status: 'applied', leadId: one.leadId }]);
    const lead = await only(ada);
    expect(lead.fields).toMatchObject({
      name: 'Nora Finch',
      title: 'Buyer',
      company: 'Finch & Co',
      emails: ['nora@finch.example'],
      profiles: ['https://www.linkedin.com/in/nora-finch'],
    });
    const news = await pullAll(bela, before.cursor);
    expect(news.removals).toEqual([other.leadId]);
    expect(news.pages[0]!.retold).toEqual([one.leadId]);
    expect(news.events.map(({ leadId }) => leadId)).toEqual(Array(4).fill(one.leadId));
    expect(news.events.map(({ change }) => change.kind)).toEqual(['captured', 'captured', 'noted', 'joined']);
  });

  test('sends on whatever was or will be meant for either', async () => {
    const { ada, bela, one, other } = await twoLeads();
    await push(ada, join(one.leadId, other.leadId));
    const again = capture({ profiles: ['https://www.linkedin.com/in/nora-finch'], location: 'Leeds' });
    const late = operation('lead.edit', other.leadId, { field: 'size', value: '11-50', base: '' });
    const { results } = await push(bela, late, again, operation('lead.note', again.leadId, { text: 'x' }));
    expect(results).toMatchObject(Array(3).fill({ status: 'applied', leadId: one.leadId }));
    expect((await only(bela)).fields).toMatchObject({ location: 'Leeds', size: '11-50' });
  });

  test('keeps being found by the website that it gave up', async () => {
    const { ada } = await twoLeads();
    const [one, other] = ['finch.example', 'finch-and-co.example'].map((host) =>
      capture({ kind: 'organization', name: 'Finch', website: `https://${host}` }),
    );
    await push(ada, one!, other!, join(one!.leadId, other!.leadId));
    // Its keys are written anew when one of them changes.
    const website = {
      field: 'website' as const,
      value: 'https://finch.example/en',
      base: 'https://finch.example',
    };
    const emails = { field: 'emails' as const, value: ['post@finch.example'], base: [] };
    await push(
      ada,
      operation('lead.edit', one!.leadId, website),
      operation('lead.edit', one!.leadId, emails),
    );
    const again = capture({ kind: 'organization', website: 'https://finch-and-co.example' });
    expect((await push(ada, again)).results).toMatchObject([{ status: 'applied', leadId: one!.leadId }]);
  });

  test('counts once, however often it is sent, and is refused when it has been done', async () => {
    const { ada, bela, one, other } = await twoLeads();
    const joining = join(one.leadId, other.leadId);
    await push(ada, joining);
    const { seq } = await push(ada, joining, joining);
    const lead = await only(ada);
    expect((await push(ada, joining)).seq).toBe(seq);
    const { results } = await push(bela, join(one.leadId, other.leadId), join(other.leadId, one.leadId));
    expect(results).toMatchObject(Array(2).fill({ status: 'refused', reason: 'already_done' }));
    expect(await only(ada)).toEqual(lead);
  });

  test('takes along every id of a lead that is joined on in the same push', async () => {
    const { ada, one, other } = await twoLeads();
    const [third, fourth] = [
      capture({ name: 'Nora F.' }),
      capture({ name: 'N. F.', phones: ['+442079460123'] }),
    ];
    await push(ada, third, fourth, join(one.leadId, other.leadId));
    const again = capture({ phones: ['+442079460123'] });
    const [first, second] = [join(one.leadId, again.leadId), join(third.leadId, again.leadId)];
    expect((await push(ada, again, first, second)).results.map(({ status }) => status)).toEqual(
      Array(3).fill('applied'),
    );
    await push(ada, operation('lead.split', third.leadId, { eventId: second.opId }));
    const notes = [one, other, again, fourth].map(({ leadId }) =>
      operation('lead.note', leadId, { text: 'x' }),
    );
    expect((await push(ada, ...notes)).results).toMatchObject(Array(4).fill({ leadId: one.leadId }));
  });

  test('is refused for a person and a firm, for what is not there, and for one lead alone', async () => {
    const { ada, one } = await twoLeads();
    const firm = capture({ kind: 'organization', name: 'Finch & Co' });
    await push(ada, firm);
    const { results } = await push(
      ada,
      join(one.leadId, firm.leadId),
      join(one.leadId, capture({}).leadId),
      join(one.leadId, one.leadId),
    );
    expect(results.map((result) => result.status === 'refused' && result.reason)).toEqual([
      'other_kind',
      'not_found',
      'already_done',
    ]);
  });
});

describe("another team's lead", () => {
  test('can be joined to by nobody who may not see it, and says nothing of itself', async () => {
    const { server, ada, bela, one, other } = await twoLeads();
    await server.run("UPDATE lead SET team_id = 'north', owner_id = NULL WHERE id = ?", other.leadId);
    for (const joining of [join(one.leadId, other.leadId), join(other.leadId, one.leadId)]) {
      expect((await push(bela, joining)).results).toMatchObject([{ status: 'refused', reason: 'not_found' }]);
    }
    expect((await pullAll(ada)).leads).toHaveLength(2);
  });

  test('leaves the panels of its team when an admin joins it to one of ours', async () => {
    const { server, ada, bela, one, other } = await twoLeads();
    await server.run('UPDATE member SET team_ids = \'["north"]\' WHERE user_id = ?', bela.user.id);
    await server.run("UPDATE lead SET team_id = 'north' WHERE id = ?", other.leadId);
    const before = await pullAll(bela);
    expect(before.leads.map(({ id }) => id)).toEqual([other.leadId]);
    await push(ada, join(one.leadId, other.leadId));
    const news = await pullAll(bela, before.cursor);
    expect(news).toMatchObject({ removals: [other.leadId], leads: [], events: [] });
  });
});

describe('undoing a join', () => {
  test('brings both back as they were, each with its own history', async () => {
    const { ada, bela, one, other } = await twoLeads();
    const before = await pullAll(ada);
    const joining = join(one.leadId, other.leadId, ['title']);
    await push(ada, joining);
    expect((await only(bela)).fields.title).toBe('Head of Buying');
    const { cursor } = await pullAll(bela);
    const splitting = operation('lead.split', one.leadId, { eventId: joining.opId });
    expect((await push(bela, splitting)).results).toMatchObject([{ status: 'applied' }]);

    const after = await pullAll(ada);
    const data = ({ updatedAt: _, ...lead }: Lead) => lead;
    expect(after.leads.map(data)).toEqual(expect.arrayContaining(before.leads.map(data)));
    expect(after.leads).toHaveLength(2);
    const kinds = (leadId: string) =>
      after.events.filter((event) => event.leadId === leadId).map(({ change }) => change.kind);
    expect(kinds(other.leadId)).toEqual(['captured', 'noted']);
    expect(kinds(one.leadId)).toEqual(['captured', 'joined', 'split']);
    const news = await pullAll(bela, cursor);
    expect(news.pages.flatMap(({ retold }) => retold).sort()).toEqual([one.leadId, other.leadId].sort());

    const note = operation('lead.note', other.leadId, { text: 'Hers' });
    const same = capture({ profiles: ['https://www.linkedin.com/in/nora-finch'] });
    const { results } = await push(ada, note, same);
    expect(results).toMatchObject(Array(2).fill({ status: 'applied', leadId: other.leadId }));
  });

  test('counts once, and no join can be undone twice', async () => {
    const { ada, bela, one, other } = await twoLeads();
    const joining = join(one.leadId, other.leadId);
    const splitting = operation('lead.split', one.leadId, { eventId: joining.opId });
    await push(ada, joining, splitting, splitting);
    const again = operation('lead.split', one.leadId, { eventId: joining.opId });
    expect((await push(bela, again)).results).toMatchObject([{ status: 'refused', reason: 'already_done' }]);
    expect((await pullAll(ada)).leads).toHaveLength(2);
  });

  test('of a lead that was joined on waits until that is a lead again', async () => {
    const { ada, one, other } = await twoLeads();
    const third = capture({ name: 'Nora F.', phones: ['+442079460123'] });
    const [inner, outer] = [join(one.leadId, other.leadId), join(third.leadId, one.leadId)];
    const before = await pullAll(ada);
    await push(ada, third, inner, outer);
    expect((await only(ada)).id).toBe(third.leadId);
    const undo = (leadId: string, { opId }: typeof inner) =>
      push(ada, operation('lead.split', leadId, { eventId: opId }));
    const homes = async () =>
      (await pullAll(ada)).events.map(({ home, change }) => [change.kind, home ?? null]);
    expect(await homes()).toEqual([
      ['captured', one.leadId],
      ['captured', other.leadId],
      ['noted', other.leadId],
      ['captured', null],
      ['joined', one.leadId],
      ['joined', null],
    ]);
    for (const { leadId } of [one, other, third]) {
      expect((await undo(leadId, inner)).results).toMatchObject([{ reason: 'joined_on' }]);
    }
    expect((await undo(third.leadId, outer)).results).toMatchObject([{ status: 'applied' }]);
    expect((await undo(one.leadId, inner)).results).toMatchObject([{ status: 'applied' }]);
    const { leads, events } = await pullAll(ada);
    expect(leads.map(({ id }) => id).sort()).toEqual([one.leadId, other.leadId, third.leadId].sort());
    const was = before.leads.find(({ id }) => id === one.leadId)!;
    expect(leads.find(({ id }) => id === one.leadId)).toMatchObject({
      fields: was.fields,
      ownerId: was.ownerId,
    });
    const hers = events.filter(({ leadId }) => leadId === other.leadId);
    expect(hers.map(({ change }) => change.kind)).toEqual(['captured', 'noted']);
    const note = operation('lead.note', other.leadId, { text: 'Hers' });
    expect((await push(ada, note)).results).toMatchObject([{ leadId: other.leadId }]);
  });
});

test('a lead may come to have by itself what it was known by through a join', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const many = Array.from({ length: 20 }, (_, n) => `nora${n}@finch.example`);
  const [one, other] = [capture({ emails: many }), capture({ emails: ['n@finch.example'] })];
  await push(ada, one, other, join(one.leadId, other.leadId));
  const value = [...many.slice(1), 'n@finch.example'];
  const edit = operation('lead.edit', one.leadId, { field: 'emails', value, base: many });
  expect((await push(ada, edit)).results).toMatchObject([{ status: 'applied' }]);
  const again = capture({ emails: ['n@finch.example'] });
  expect((await push(ada, again)).results).toMatchObject([{ status: 'applied', leadId: one.leadId }]);
});

test('what a capture brought to a lead that was joined on is taken back once it is itself again', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const [one, other] = [capture({ name: 'Nora' }), capture({ emails: ['n@finch.example'] })];
  const merge = capture({ emails: ['n@finch.example'], title: 'Buyer' });
  const joining = join(one.leadId, other.leadId);
  await push(ada, one, other, merge, joining);
  const undo = (leadId: string, eventId: string) => push(ada, operation('lead.split', leadId, { eventId }));
  expect((await undo(one.leadId, merge.opId)).results).toMatchObject([{ reason: 'joined_on' }]);
  await undo(one.leadId, joining.opId);
  expect((await undo(other.leadId, merge.opId)).results).toMatchObject([{ status: 'applied' }]);
  const { leads } = await pullAll(ada);
  expect(leads.map(({ fields }) => fields.title)).toEqual(['', '']);
});

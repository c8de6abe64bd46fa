import { withField } from '@clew/extension/panel/capture/draft-form.ts';
import { expect, test, vi } from 'vitest';
import { draftOf, nobody, panelBench, readingOf } from '../panel-bench.ts';

const anna = draftOf('Anna Weber', 'anna@nordwind.example');
const jonas = draftOf('Jonas Weber', 'jonas@nordwind.example');

test('the one person on a page is ready to be saved, and known from then on', async () => {
  const { panel } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  expect(panel.page.known.value).toBeUndefined();

  const lead = await panel.page.save();
  expect(lead?.fields).toMatchObject({ name: 'Anna Weber', emails: ['anna@nordwind.example'] });
  expect(await panel.services.store.lead(lead!.id)).toEqual(lead);
  expect((await panel.services.store.status()).pending).toBe(1);

  panel.page.leaveForm();
  await vi.waitUntil(() => panel.page.known.value);
  expect(panel.page.known.value).toMatchObject({
    lead: { id: lead!.id },
    matched: ['email:anna@nordwind.example'],
  });
});

test('saving who is known adds to the lead that is there', async () => {
  const { panel } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  const first = await panel.page.save();
  panel.page.leaveForm();
  await vi.waitUntil(() => panel.page.known.value);
  panel.page.change(withField(panel.page.form.value!, 'company', 'Nordwind'));
  const second = await panel.page.save();
  expect(second).toMatchObject({ id: first!.id, fields: { company: 'Nordwind' } });
  expect(await panel.services.store.search('', 10)).toHaveLength(1);
});

test('several are to be picked from, and what was typed survives another tab', async () => {
  const { panel, showPage } = await panelBench(readingOf(1, anna, jonas));
  await vi.waitUntil(() => panel.page.reading.value.kind === 'drafts');
  expect(panel.page.form.value).toBeUndefined();
  panel.page.pick(1);
  panel.page.change(withField(panel.page.form.value!, 'title', 'Buyer'));

  showPage(nobody(2));
  await vi.waitUntil(() => panel.page.reading.value.kind === 'none');
  expect(panel.page.form.value).toBeUndefined();
  showPage(readingOf(1, anna, jonas));
  await vi.waitUntil(() => panel.page.form.value);
  expect(panel.page.form.value?.fields).toMatchObject({ name: 'Jonas Weber', title: 'Buyer' });
});

test('a question asked of a page brings its answer up, a page that moves on does not', async () => {
  const { panel, showPage } = await panelBench(readingOf(5, anna));
  await vi.waitUntil(() => panel.page.form.value);
  panel.route.value = { view: 'list' };
  showPage({ ...readingOf(6, jonas), url: 'https://nordwind.example/jonas', asked: false });
  await vi.waitUntil(() => panel.page.form.value?.fields.name === 'Jonas Weber');
  expect(panel.route.value.view).toBe('list');
  showPage({ ...nobody(7), asked: true });
  await vi.waitUntil(() => panel.page.reading.value.kind === 'none');
  expect(panel.route.value.view).toBe('page');
});

test('a page that is read anew keeps what was typed, reading again on purpose does not', async () => {
  const { panel, showPage } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  panel.page.change(withField(panel.page.form.value!, 'title', 'Buyer'));
  showPage({ ...readingOf(2, anna), asked: false });
  await new Promise((done) => setTimeout(done, 10));
  expect(panel.page.form.value?.fields.title).toBe('Buyer');
  showPage(readingOf(3, anna));
  panel.page.reread();
  await vi.waitUntil(() => panel.page.form.value?.fields.title === '');
});

test('a form by hand stays while tabs change, and a blank one is not saved', async () => {
  const { panel, showPage } = await panelBench(nobody(2));
  await vi.waitUntil(() => panel.page.reading.value.kind === 'none');
  panel.page.enterByHand();
  showPage({ kind: 'idle' });
  await vi.waitUntil(() => panel.page.reading.value.kind === 'idle');
  expect(panel.page.form.value?.draft).toBeNull();

  panel.page.change(withField(panel.page.form.value!, 'location', 'Hamburg'));
  showPage(readingOf(3, anna));
  await vi.waitUntil(() => panel.page.form.value?.draft);
  panel.page.enterByHand();
  expect(panel.page.form.value?.fields.location).toBe('Hamburg');

  expect(await panel.page.save()).toBeUndefined();
  expect(panel.page.problem.value).toBe('blank');
  expect(await panel.services.store.search('', 1)).toEqual([]);
});

test('what the disk refuses is not called saved', async () => {
  const { panel } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  const full = vi
    .spyOn(panel.services.store, 'perform')
    .mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  expect(await panel.page.save()).toBeUndefined();
  expect(panel.page.problem.value).toBe('failed');
  expect(panel.page.saving.value).toBe(false);
  full.mockRestore();
  expect(await panel.page.save()).toBeDefined();
});

test('what is ticked overrules the lead that is there, what is not leaves it alone', async () => {
  const { panel } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  const typed = withField(withField(panel.page.form.value!, 'title', 'Buyer'), 'company', 'Nordwind');
  panel.page.change(typed);
  await panel.page.save();
  panel.page.leaveForm();
  await vi.waitUntil(() => panel.page.known.value);
  const other = withField(withField(panel.page.form.value!, 'title', 'Head of Buying'), 'company', 'Südwind');
  panel.page.change({ ...other, overrule: ['title'] });
  const saved = await panel.page.save();
  expect(saved?.fields).toMatchObject({ title: 'Head of Buying', company: 'Nordwind' });
  expect(await panel.services.store.lead(saved!.id)).toEqual(saved);
});

test('who may be the same is the rep to say, and then the capture goes there', async () => {
  const { panel, showPage } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  panel.page.change(withField(panel.page.form.value!, 'company', 'Nordwind'));
  const first = await panel.page.save();
  panel.page.leaveForm();
  const elsewhere = { ...anna, lists: { ...anna.lists, emails: [] } };
  showPage({ ...readingOf(2, elsewhere), url: 'https://fair.example/speakers' });
  await vi.waitUntil(() => panel.page.form.value?.url === 'https://fair.example/speakers');
  panel.page.change(withField(panel.page.form.value!, 'company', 'Nordwind GmbH'));
  await vi.waitUntil(() => panel.page.similar.value);
  expect(panel.page.known.value).toBeUndefined();
  panel.page.isSame(panel.page.similar.value!);
  await vi.waitUntil(() => panel.page.known.value);
  expect((await panel.page.save())?.id).toBe(first!.id);
  expect(panel.page.similar.value).toBeUndefined();
});

test('Enter at once saves who is on the card, not into whoever was there before', async () => {
  const { panel, showPage } = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => panel.page.form.value);
  const first = await panel.page.save();
  panel.page.leaveForm();
  await vi.waitUntil(() => panel.page.known.value);

  const second = new Promise<Awaited<ReturnType<typeof panel.page.save>>>((resolve) => {
    panel.page.form.subscribe((form) => {
      if (form?.fields.name === 'Jonas Weber') resolve(panel.page.save());
    });
  });
  showPage({ ...readingOf(2, jonas), url: 'https://nordwind.example/jonas' });
  expect((await second)?.id).not.toBe(first!.id);
  expect((await panel.services.store.lead(first!.id))?.fields.emails).toEqual(['anna@nordwind.example']);
});

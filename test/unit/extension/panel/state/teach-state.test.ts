import { captureArgs, withField } from '@clew/extension/panel/capture/draft-form.ts';
import type { PointedAt } from '@clew/extension/teach/point.ts';
import { expect, test, vi } from 'vitest';
import { draftOf, nobody, panelBench, readingOf } from '../panel-bench.ts';

const anna = draftOf('Anna Weber', 'anna@nordwind.example');
const url = 'https://nordwind.example/team';

const pointedAt = (field: 'title' | 'emails' | 'name', value: string): PointedAt => ({
  kind: 'taught',
  url,
  fields: [{ value, confidence: 1, provenance: { via: 'taught', url, quote: value, locator: '.x', at: 7 } }],
  recipe: { host: 'nordwind.example', pathPattern: '/team', field, selector: '.x' },
});

test('what the rep points at is the value of the field, with its provenance, and is kept as a recipe', async () => {
  const bench = await panelBench(readingOf(1, anna));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.form.value);
  panel.page.change(withField(panel.page.form.value!, 'company', 'Typed by hand'));
  bench.pointed = pointedAt('title', 'Head of Sourcing');
  const recipe = await panel.teach.pointOut('title');
  expect(recipe).toMatchObject({ field: 'title', selector: '.x', by: null });
  const { fields, provenance } = captureArgs(panel.page.form.value!);
  expect(fields).toMatchObject({ name: 'Anna Weber', title: 'Head of Sourcing', company: 'Typed by hand' });
  expect(provenance.title).toMatchObject({ via: 'taught', quote: 'Head of Sourcing', locator: '.x' });
  expect(await panel.services.recipes.all()).toEqual([recipe]);
});

test('pointed at once, a value is taken with its provenance and nothing is learnt', async () => {
  const bench = await panelBench(readingOf(1, anna));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.form.value);
  bench.pointed = pointedAt('title', 'Head of Sourcing');
  expect(await panel.teach.pointOut('title', true)).toBeUndefined();
  const { fields, provenance } = captureArgs(panel.page.form.value!);
  expect(fields.title).toBe('Head of Sourcing');
  expect(provenance.title).toMatchObject({ via: 'taught', locator: '.x' });
  expect(await panel.services.recipes.all()).toEqual([]);
});

test('a value for a list joins those that are there', async () => {
  const bench = await panelBench(readingOf(1, anna));
  await vi.waitUntil(() => bench.panel.page.form.value);
  bench.pointed = pointedAt('emails', 'a.weber@nordwind.example');
  await bench.panel.teach.pointOut('emails');
  expect(bench.panel.page.form.value!.fields.emails).toEqual([
    'a.weber@nordwind.example',
    'anna@nordwind.example',
  ]);
});

test('where nobody was found it makes somebody, of that page alone', async () => {
  const bench = await panelBench(nobody(1));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.reading.value.kind === 'none');
  panel.page.enterByHand();
  bench.pointed = pointedAt('name', 'Anna Weber');
  await panel.teach.pointOut('name');
  expect(panel.page.form.value).toMatchObject({
    url,
    fields: { name: 'Anna Weber' },
    draft: { kind: 'person' },
  });

  bench.showPage({ ...nobody(2), url: 'https://elsewhere.example/', asked: true });
  await vi.waitUntil(() => panel.page.form.value === undefined);
  panel.page.enterByHand();
  expect(panel.page.form.value?.fields.name).toBe('');
});

test('nothing of the kind, a closed page and a change of mind change nothing', async () => {
  const bench = await panelBench(readingOf(1, anna));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.form.value);
  const before = panel.page.form.value;
  for (const [kind, shown] of [
    ['nothing', { field: 'title', problem: 'nothing' }],
    ['closed', { field: 'title', problem: 'closed' }],
    ['cancelled', undefined],
  ] as const) {
    bench.pointed = { kind };
    expect(await panel.teach.pointOut('title')).toBeUndefined();
    expect(panel.teach.asked.value).toEqual(shown);
  }
  bench.pointed = pointedAt('title', 'Too late');
  const late = panel.teach.pointOut('title');
  panel.teach.cancel();
  expect(await late).toBeUndefined();
  expect(panel.page.form.value).toEqual(before);
  expect(await panel.services.recipes.all()).toEqual([]);
});

test('a recipe that finds nothing is counted once a reading, and no more once it finds something', async () => {
  const bench = await panelBench(readingOf(1, anna));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.form.value);
  bench.pointed = pointedAt('title', 'Head');
  const recipe = (await panel.teach.pointOut('title'))!;
  const misses = async () => (await panel.services.recipes.misses())[recipe.id]?.misses ?? 0;
  const missing = (at: number) => ({ ...readingOf(at, anna), tried: { found: [], missed: [recipe] } });
  bench.showPage(missing(10));
  await vi.waitUntil(async () => (await misses()) === 1);
  bench.showPage(missing(10));
  bench.showPage(missing(20));
  await vi.waitUntil(async () => (await misses()) === 2);
  bench.showPage({ ...readingOf(30, anna), tried: { found: [recipe.id], missed: [] } });
  await vi.waitUntil(async () => (await misses()) === 0);
});

test('what was removed can be brought back as it was', async () => {
  const bench = await panelBench(readingOf(1, anna));
  const { panel } = bench;
  await vi.waitUntil(() => panel.page.form.value);
  bench.pointed = pointedAt('title', 'Head');
  const recipe = (await panel.teach.pointOut('title'))!;
  await panel.teach.remove(recipe);
  await vi.waitUntil(() => panel.teach.recipes.value?.length === 0);
  await panel.teach.restore(recipe);
  await vi.waitUntil(() => panel.teach.recipes.value?.length === 1);
  expect(panel.teach.recipes.value).toEqual([recipe]);
});

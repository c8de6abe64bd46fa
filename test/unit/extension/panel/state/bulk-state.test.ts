import { beforeEach, expect, test, vi } from 'vitest';
import { draftOf, type PanelBench, panelBench, readingOf } from '../panel-bench.ts';

const people = ['anna', 'bela', 'cora', 'dina'].map((name) => draftOf(name, `${name}@nordwind.example`));
const page = readingOf(1, ...people);

let panel: PanelBench['panel'];
const names = async () => (await panel.services.store.search('', 10)).map(({ fields }) => fields.name).sort();

beforeEach(async () => {
  ({ panel } = await panelBench(page));
  panel.bulk.show(page);
});

test('all new ones are captured, each an operation of its own', async () => {
  panel.bulk.toggleAll();
  expect(await panel.bulk.captureTicked()).toBe(4);
  expect(await names()).toEqual(['anna', 'bela', 'cora', 'dina']);
  expect((await panel.services.store.status()).pending).toBe(4);
  expect(panel.bulk.ticked.value.size).toBe(0);
});

test('who is a lead already is marked before, and left out of all', async () => {
  panel.bulk.toggle(1);
  await panel.bulk.captureTicked();
  expect([...panel.bulk.known.value.keys()]).toEqual([1]);
  panel.bulk.toggleAll();
  expect([...panel.bulk.ticked.value]).toEqual([0, 2, 3]);
});

test('stopping keeps what is saved, and what is not stays ticked', async () => {
  panel.bulk.toggleAll();
  const ended = panel.bulk.captureTicked();
  await vi.waitUntil(() => panel.bulk.progress.value?.done === 1, { interval: 1 });
  panel.bulk.cancel();
  expect(await ended).toBe(2);
  expect(await names()).toEqual(['anna', 'bela']);
  expect([...panel.bulk.ticked.value]).toEqual([2, 3]);
});

test('another page begins anew', async () => {
  panel.bulk.toggleAll();
  panel.bulk.show(readingOf(2, people[0]!));
  expect(panel.bulk.ticked.value.size).toBe(0);
});

test('all leaves out whom the page only names in passing, unless there is nobody else', () => {
  const passing = draftOf('emil', '');
  passing.texts.name!.confidence = 0.3;
  panel.bulk.show(readingOf(3, people[0]!, passing));
  panel.bulk.toggleAll();
  expect([...panel.bulk.ticked.value]).toEqual([0]);
  panel.bulk.show(readingOf(4, passing));
  panel.bulk.toggleAll();
  expect([...panel.bulk.ticked.value]).toEqual([0]);
});

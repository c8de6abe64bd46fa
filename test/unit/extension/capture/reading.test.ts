import { beforeEach, expect, test, vi } from 'vitest';

/** Injections into tabs as the browser would answer them, each when the test says so. */
type Injection = { resolve(evidence: unknown): void; reject(message: string): void };
let injections: Injection[];
let kept: Record<string, unknown>;

vi.hoisted(() => {
  Object.assign(globalThis, { chrome: { runtime: { id: 'clew' } } });
});
const { findReading, readTab } = await import('@clew/extension/capture/reading.ts');

beforeEach(() => {
  injections = [];
  kept = {};
  Object.assign(chrome, {
    scripting: {
      executeScript: () =>
        new Promise((resolve, reject) => {
          injections.push({
            resolve: (result) => resolve([{ result }]),
            reject: (message) => reject(new Error(message)),
          });
        }),
    },
    storage: {
      session: {
        set: async (items: object) => void Object.assign(kept, items),
        get: async (key: string) => ({ [key]: kept[key] }),
      },
    },
  });
});

declare const chrome: object;
const page = { url: 'https://example.com' };

test('a reading that began earlier and ends later does not hide the one the person asked for', async () => {
  const byItself = readTab(1, 10, false);
  const asked = readTab(1, 20, true);
  injections[1]!.resolve(page);
  await asked;
  injections[0]!.reject('Cannot access contents of the page.');
  await byItself;
  expect(await findReading(1)).toMatchObject({ at: 20, asked: true, result: { kind: 'evidence' } });
});

test('what the person asked for is answered by a newer reading that overtakes it', async () => {
  const asked = readTab(3, 10, true, 'Ada Byron');
  const byItself = readTab(3, 20, false);
  injections[1]!.resolve(page);
  await byItself;
  injections[0]!.resolve(page);
  await asked;
  expect(await findReading(3)).toMatchObject({ at: 20, asked: true, selected: 'Ada Byron' });
});

test('a click is answered though the right that comes with it is late', async () => {
  const asked = readTab(4, 10, true);
  injections[0]!.reject('Cannot access contents of the page. Extension manifest must request permission');
  await vi.waitUntil(() => injections.length === 2);
  injections[1]!.resolve(page);
  await asked;
  expect(await findReading(4)).toMatchObject({ result: { kind: 'evidence' } });
});

test.each([
  ['Cannot access contents of the page. Extension manifest must request permission', 'not_allowed'],
  ['Cannot access a chrome:// URL', 'not_allowed'],
  ['The extensions gallery cannot be scripted.', 'not_allowed'],
  ['Missing host permission for the tab', 'not_allowed'],
  ['Frame with ID 0 was removed.', 'failed'],
  ['No tab with id: 7.', 'failed'],
])('“%s” is told as %s', async (message, reason) => {
  const reading = readTab(2, 10, false);
  injections[0]!.reject(message);
  await reading;
  expect(await findReading(2)).toMatchObject({ result: { kind: 'unreadable', reason } });
});

import { expect, test } from 'vitest';
import { browserKills } from '../faults/chromium/browser-kills.ts';
import { workerKills } from '../faults/chromium/worker-kills.ts';
import { runClass } from '../faults/fault-class.ts';

test('a worker that is killed at any step of a sync loses and doubles nothing', async () => {
  const { counts, violations } = await runClass(workerKills, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.workerKills).toBeGreaterThanOrEqual(35);
}, 300_000);

test('a browser that is killed keeps everything that it called saved', async () => {
  const { counts, violations } = await runClass(browserKills, 'test', 1);
  expect(violations).toEqual([]);
  expect(counts.browserKills).toBeGreaterThanOrEqual(3);
}, 120_000);

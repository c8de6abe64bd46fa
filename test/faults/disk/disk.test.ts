import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { fullDisk } from './disk.ts';

test('a full disk is answered 507, and everything arrives once there is room', async () => {
  const { violations } = await runClass(fullDisk, 'test', 1);
  expect(violations).toEqual([]);
});

import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const known = ['schedules', 'planted'];
const read = (...args: string[]) => readArguments(args, known);

test('nothing said is everything, as `npm test` does it', () => {
  expect(read()).toEqual({ scale: 'test', seed: 1, names: known });
});

test('classes are named with or without --class', () => {
  expect(read('--scale', 'nightly', '--seed', '7', 'planted')).toEqual({
    scale: 'nightly',
    seed: 7,
    names: ['planted'],
  });
  expect(read('--class', 'schedules').names).toEqual(['schedules']);
});

test.each([
  [['--scale', 'huge'], 'There is no scale "huge".'],
  [['--seed', 'x'], 'not "x"'],
  [['--seed'], '--seed'],
  [['--sede', '1'], '--sede'],
  [['plantd'], 'There is no class "plantd".'],
])('%j is answered with what to do', (args, what) => {
  expect(() => read(...args)).toThrow(what);
  expect(() => read(...args)).toThrow('CLASS: schedules, planted');
});

import { expect, it } from 'vitest';
import { codeIn, read, topLevel } from './files.ts';

const rooms = ['extension', 'server', 'shared', 'test'];

it('has four rooms and the root files at the top, nothing else', () => {
  const files = [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tsconfig.json',
    'README.md',
    'LICENSE',
  ];
  const odd = topLevel().filter((name) => ![...rooms, ...files].includes(name));
  expect(odd, 'move these into extension/, server/, shared/ or test/').toEqual([]);
});

it('has no file of more than 300 lines', () => {
  const long = rooms
    .flatMap(codeIn)
    .map((path) => `${path}: ${read(path).split('\n').length - 1}`)
    .filter((line) => Number(line.split(': ')[1]) > 300);
  expect(long, 'each of these does two things: give the second a file of its own').toEqual([]);
});

it('has thin entrypoints', () => {
  const thick = codeIn('extension/entrypoints').filter(
    (path) => /\.tsx?$/.test(path) && read(path).split('\n').length - 1 > 40,
  );
  expect(thick, 'entrypoints wire and delegate in at most 40 lines: move the rest to the feature').toEqual(
    [],
  );
});

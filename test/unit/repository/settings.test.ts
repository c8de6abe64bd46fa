import { settings } from '@clew/server/config.ts';
import { expect, it } from 'vitest';
import { read } from './files.ts';

/** Rows of the README's table of settings, one string a cell. */
const tableIn = (readme: string): string[][] =>
  readme
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+` /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

it('tells every setting in the README as the server reads it', () => {
  const rows = Object.entries(settings).map(([name, schema]) => {
    const { success, data } = schema.safeParse(undefined);
    expect(success, `${name} has to be set: nothing needs to be, on one's own machine`).toBe(true);
    return [`\`${name}\``, data === undefined ? '' : `\`${data}\``, schema.description];
  });
  expect(tableIn(read('README.md')), 'write it into "Host it" as server/config.ts says').toEqual(rows);
});

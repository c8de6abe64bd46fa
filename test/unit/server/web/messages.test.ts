import { catalogues, locales } from '@clew/server/web/locales.ts';
import { expect, test } from 'vitest';

type Tree = { [key: string]: string | Tree | ((...values: never[]) => string) };

/** Every message by its path, functions called with values that show. */
function flatten(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    if (typeof value === 'object') return flatten(value, `${path}${key}.`);
    const given = ['«one»', '«two»'].slice(0, value.length) as never[];
    const numbers = key === 'devices' || key === 'shortPassword' || key === 'passwordHint';
    return numbers
      ? [0, 1, 2, 5, 21].map((n) => [`${path}${key}(${n})`, value(n as never)])
      : [[path + key, value(...given)]];
  });
}

test.for(locales)('%s says everything, and names what it is given', (locale) => {
  const english = new Map(flatten(catalogues.en));
  for (const [path, text] of flatten(catalogues[locale])) {
    expect(text.trim(), path).not.toBe('');
    for (const mark of ['«one»', '«two»', 'name@example.com']) {
      expect(text.includes(mark), `${path}: ${mark}`).toBe(english.get(path)!.includes(mark));
    }
  }
});

test.for(['fa', 'ru'] as const)('%s leaves nothing in English', (locale) => {
  const english = new Map(flatten(catalogues.en));
  const same = flatten(catalogues[locale]).filter(([path, text]) => english.get(path) === text);
  expect(same).toEqual([]);
});

test('Russian counts panels in its three forms', () => {
  const { devices } = catalogues.ru.home;
  expect([1, 2, 5, 21].map(devices)).toEqual([
    'Подключена 1 панель.',
    'Подключены 2 панели.',
    'Подключено 5 панелей.',
    'Подключена 21 панель.',
  ]);
});

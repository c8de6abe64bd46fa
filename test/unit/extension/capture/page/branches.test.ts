import { expect, test } from 'vitest';
import { draftsOf } from './page.ts';

const offices = (body: string) =>
  draftsOf(body).map(({ texts, lists }) => ({
    name: texts.name?.value ?? '',
    phones: lists.phones.map(({ value }) => value),
  }));
const number = (last: number) => `0113 496 0${100 + last}`;
const e164 = (last: number) => `+441134960${100 + last}`;

test('none of more numbers than a card holds is dropped', () => {
  const rows = Array.from({ length: 30 }, (_, n) => `<p>Office ${n}</p><p>Tel: ${number(n)}</p>`);
  const found = offices(
    `<h2>North</h2>${rows.slice(0, 24).join('')}<h2>Phone</h2>${rows.slice(24).join('')}`,
  );
  const all = new Set(found.flatMap(({ phones }) => phones));
  expect([...all].sort()).toEqual(Array.from({ length: 30 }, (_, n) => e164(n)));
});

test('an office far below a heading is named by its country', () => {
  const first = Array.from({ length: 24 }, (_, n) => `<p>Mill Lane ${n}</p><p>Tel: ${number(n)}</p>`);
  const found = offices(
    `<title>Brim Paper</title><h2>Offices</h2>${first.join('')}<p>9 Elm Street</p><p>USA</p><p>Tel: 214 555 0142</p>`,
  );
  expect(found.find(({ name }) => name.endsWith('USA'))?.phones).toEqual(['+12145550142']);
});

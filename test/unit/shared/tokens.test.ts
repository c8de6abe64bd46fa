import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../shared/tokens.css', import.meta.url), 'utf8');
type Scheme = 'light' | 'dark';

/** Relative luminance (WCAG 2) of a token written as `oklch(L C H)`, alone or in a `light-dark()` pair. */
function luminance(token: string, scheme: Scheme): number {
  const value = new RegExp(`--${token}: (.+);`).exec(css)?.[1] ?? '';
  const colours = [...value.matchAll(/oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)];
  const [, l, c, h] = (scheme === 'dark' ? colours.at(-1) : colours[0]) ?? [];
  if (l === undefined) throw new Error(`no colour: --${token}`);
  const hue = (Number(h) * Math.PI) / 180;
  const a = Number(c) * Math.cos(hue);
  const b = Number(c) * Math.sin(hue);
  // Björn Ottosson's OKLab to linear sRGB.
  const long = (Number(l) + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (Number(l) - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (Number(l) - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

function contrast(one: string, other: string, scheme: Scheme): number {
  const [bright = 0, dim = 0] = [luminance(one, scheme), luminance(other, scheme)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

/** WCAG 2.2 AA: 4.5 for what is read, 3 for what only has to be seen. */
const pairs: [string, string, number][] = [
  ...['ground', 'raised', 'sunken'].flatMap((under): [string, string, number][] => [
    ['text', under, 7],
    ['text-soft', under, 4.5],
    ['bad', under, 4.5],
    ['good', under, 4.5],
    ['accent-text', under, 4.5],
  ]),
  ['accent-text', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['thread', 'ground', 3],
  ['thread', 'raised', 3],
  ['line-strong', 'ground', 3],
];

test.each(pairs)('%s on %s has a contrast of %d in light and dark', (over, under, least) => {
  expect(contrast(over, under, 'light')).toBeGreaterThanOrEqual(least);
  expect(contrast(over, under, 'dark')).toBeGreaterThanOrEqual(least);
});

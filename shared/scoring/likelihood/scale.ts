import type { Scale, Value } from '../card.ts';

/** A number is read in at most so many steps, each with as many leads as the next where values allow it. */
const maxSteps = 20;
/** A text that fewer leads share has no points of its own: it counts with the other rare ones. */
const leastLeads = 10;
const longestText = 200;

/** How the values of a feature fall into levels. It is a number or a category by what most of its values are. */
export function scaleOf(values: readonly Value[]): Scale {
  const numbers = values.filter((value) => Number.isFinite(value)) as number[];
  const texts = values.filter((value) => typeof value === 'string');
  return numbers.length > texts.length ? { cuts: cutsOf(numbers) } : { texts: textsOf(texts) };
}

/**
 * Where one step ends and the next begins, rounded so that JSON and SQL read the same number. A value that many leads
 * have is a step of its own, and what is rarer than a twentieth still gets steps.
 */
function cutsOf(numbers: readonly number[]): number[] {
  const sorted = Float64Array.from(numbers).sort();
  const cuts: number[] = [];
  for (let from = 0, left = maxSteps; left > 1; left -= 1) {
    const value = sorted[from + Math.max(leastLeads, Math.ceil((sorted.length - from) / left))];
    if (value === undefined) break;
    const start = sorted.indexOf(value);
    from = start > from ? start : sorted.lastIndexOf(value) + 1;
    if (from === sorted.length) break;
    cuts.push(Number(sorted[from]!.toPrecision(12)));
  }
  return cuts;
}

function textsOf(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const shared = [...counts].filter(([text, count]) => count >= leastLeads && text.length <= longestText);
  return shared.map(([text]) => text).sort();
}

/** Steps or texts first; then, of a category, all other texts; last, nothing known. A value of the wrong kind is unknown. */
export const levelsIn = (scale: Scale): number => ('cuts' in scale ? scale.cuts : scale.texts).length + 2;

/** The level of each value. */
export function levelReader(scale: Scale): (value: Value | undefined) => number {
  const unknown = levelsIn(scale) - 1;
  if ('texts' in scale) {
    const places = new Map(scale.texts.map((text, place) => [text, place]));
    return (value) => (typeof value === 'string' ? (places.get(value) ?? unknown - 1) : unknown);
  }
  const { cuts } = scale;
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return unknown;
    const above = cuts.findIndex((cut) => value < cut);
    return above < 0 ? cuts.length : above;
  };
}

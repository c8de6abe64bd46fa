import type { Card, Feature } from '@clew/shared/scoring/card.ts';

/**
 * The points of a card as one SQL expression, the same to the point as `assessor` gives them.
 * @param valueFor what a feature's value is in the statement: best a column, numbers compare it up to 19 times
 */
export function pointsSql(card: Card, valueFor: (name: string) => string): string {
  return [card.base, ...card.features.map((feature) => featureSql(feature, valueFor(feature.name)))].join(
    ' + ',
  );
}

function featureSql({ scale, points }: Feature, value: string): string {
  const unknown = points.at(-1)!;
  if (points.every((each) => each === unknown)) return `${unknown}`;
  if ('texts' in scale) {
    const whens = scale.texts.map((each, at) => `WHEN ${text(each)} THEN ${points[at]}`).join(' ');
    const known = whens ? `CASE ${value} ${whens} ELSE ${points.at(-2)} END` : points.at(-2);
    return `CASE WHEN typeof(${value}) = 'text' THEN ${known} ELSE ${unknown} END`;
  }
  // Neighbouring steps with the same points are one.
  const cuts = scale.cuts.flatMap((cut, at) =>
    points[at] === points[at + 1] ? [] : [`WHEN ${value} < ${cut} THEN ${points[at]}`],
  );
  const kinds = `typeof(${value}) NOT IN ('integer', 'real')`;
  return `CASE WHEN ${kinds} THEN ${unknown} ${cuts.join(' ')} ELSE ${points.at(-2)} END`;
}

/** A text as hexadecimal: whatever is in it, it is no SQL. */
function text(of: string): string {
  return `CAST(x'${Buffer.from(of, 'utf8').toString('hex')}' AS TEXT)`;
}

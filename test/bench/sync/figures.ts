/** The sample that a share of all is not above, rounded to hundredths; 0 without samples. */
export function at(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

export const round = (value: number): number => Math.round(value * 100) / 100;

/** Chance that comes out the same for the same seed. Every choice of a run is drawn from one of these. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** 0 ≤ x < 1 (mulberry32) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let x = this.#state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 0 ≤ n < bound */
  below = (bound: number): number => Math.floor(this.next() * bound);

  chance = (probability: number): boolean => this.next() < probability;

  pick = <T>(from: readonly T[]): T => from[this.below(from.length)]!;

  bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => this.below(256));
}

/*
 * A server with a mistake put in on purpose: it never asks the database whether another node has changed anything,
 * which it does once a second.
 */
const { setTimeout: later } = globalThis;
const never = 2 ** 31 - 1;
globalThis.setTimeout = ((act: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
  later(act, ms === 1_000 ? never : ms, ...args)) as typeof setTimeout;

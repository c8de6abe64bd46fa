import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until there is an answer. */
export async function until<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  timeoutMs = 15_000,
): Promise<T> {
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(25)) {
    const found = await probe();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not appear in ${timeoutMs / 1_000} s`);
}

import { browser } from 'wxt/browser';

/**
 * How often a kind of page was read, and how often nothing was found on it although it was recognised: a site that has
 * changed shows up here. Counted in this browser and sent nowhere. `missedAt` in ms since the epoch.
 */
export type SiteHealth = { site: string; read: number; missed: number; missedAt: number | null };

type Tallies = Record<string, Omit<SiteHealth, 'site'>>;

const key = 'siteHealth';

const tallies = async (): Promise<Tallies> =>
  ((await browser.storage.local.get(key))[key] as Tallies | undefined) ?? {};

/** Counts one reading, as the page gave it: what is not evidence of a known site is not counted. */
export async function countReading(evidence: unknown, now: number): Promise<void> {
  const { site, fellBack } = evidence as { site?: unknown; fellBack?: unknown };
  if (typeof site !== 'string' || site === '') return;
  // Panels and the worker all read pages; each must see what the others have counted.
  await navigator.locks.request('clew-site-health', async () => {
    const all = await tallies();
    const known = all[site] ?? { read: 0, missed: 0, missedAt: null };
    const counted = { ...known, read: known.read + 1 };
    const tally = fellBack === true ? { ...counted, missed: known.missed + 1, missedAt: now } : counted;
    await browser.storage.local.set({ [key]: { ...all, [site]: tally } });
  });
}

/** The ones that fail most first. */
export async function siteHealth(): Promise<SiteHealth[]> {
  const all = Object.entries(await tallies()).map(([site, tally]) => ({ site, ...tally }));
  return all.sort((one, two) => two.missed / two.read - one.missed / one.read || two.read - one.read);
}

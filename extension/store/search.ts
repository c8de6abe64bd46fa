import type { Lead } from '@clew/shared/lead.ts';
import type { Database, LeadRow } from './database.ts';
import { toWords } from './rows.ts';

/** How many leads one word may bring in before they are ranked; a word that common says little. */
const maxCandidates = 2_000;

/** Leads in which every word of the query begins a word, best rank first. */
export async function searchLeads(db: Database, query: string, limit: number): Promise<Lead[]> {
  const words = toWords(query).sort((a, b) => b.length - a.length);
  const [longest, ...others] = words;
  const leads = db.transaction('lead').store;
  if (longest === undefined) return (await leads.index('rank').getAll(null, limit)).map(({ lead }) => lead);
  const range = IDBKeyRange.bound(longest, `${longest}\uffff`);
  const rows = new Map<string, LeadRow>();
  for (const row of await leads.index('words').getAll(range, maxCandidates)) rows.set(row.id, row);
  return [...rows.values()]
    .filter((row) => others.every((word) => row.words.some((each) => each.startsWith(word))))
    .sort((a, b) => a.rank![0] - b.rank![0] || a.rank![1] - b.rank![1])
    .slice(0, limit)
    .map(({ lead }) => lead);
}

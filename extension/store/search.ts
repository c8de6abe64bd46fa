import type { Lead } from '@clew/shared/lead.ts';
import { toWords } from './bundle.ts';
import type { Database } from './database.ts';
import { read } from './transaction.ts';

/** Leads in which every word of the query begins a word, best rank first. An empty query finds all. */
export async function searchLeads(db: Database, query: string, limit: number): Promise<Lead[]> {
  return (await read(db).leads.search(toWords(query), limit)).map(({ lead }) => lead);
}

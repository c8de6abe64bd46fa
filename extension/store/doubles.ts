import { latinise } from '@clew/shared/fold.ts';
import { explainMatch, fuzzyKey, leadKeys } from '@clew/shared/identity.ts';
import { canJoin } from '@clew/shared/join.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import type { Database } from './database.ts';
import { searchLeads } from './search.ts';
import { read } from './transaction.ts';

/** A lead that may be the same as another: the identity keys they share, and what else is alike. */
export type Double = { lead: Lead; matched: string[]; alike: 'name_company' | 'name' | null };

/** Who may be the same as `lead`, likeliest first; with a query, whoever answers to it, the likely ones before. */
export async function findDoubles(db: Database, lead: Lead, query: string, limit: number): Promise<Double[]> {
  const found = new Map<string, Lead>();
  const add = (rows: readonly { lead: Lead }[]) => {
    for (const row of rows) found.set(row.lead.id, row.lead);
  };
  if (query.trim() === '') {
    for (const key of leadKeys(lead)) add(await read(db).leads.withKey(key));
    const fuzzy = fuzzyKey(lead.fields);
    if (fuzzy !== null) add(await read(db).leads.withFuzzyKey(fuzzy));
    if (lead.fields.name !== '') {
      const named = await searchLeads(db, lead.fields.name, limit);
      add(named.filter(({ fields }) => sameName(fields, lead.fields)).map((each) => ({ lead: each })));
    }
  } else add((await searchLeads(db, query, limit + 1)).map((each) => ({ lead: each })));
  return [...found.values()]
    .filter((other) => other.id !== lead.id && canJoin(lead.fields, other.fields))
    .map((other) => ({
      lead: other,
      matched: explainMatch(lead.fields, other.fields),
      alike: likeness(lead.fields, other.fields),
    }))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, limit);
}

const weight = ({ matched, alike }: Double): number =>
  matched.length * 10 + (alike === 'name_company' ? 5 : alike === 'name' ? 1 : 0);

function likeness(one: LeadFields, other: LeadFields): Double['alike'] {
  const key = fuzzyKey(one);
  if (key !== null && key === fuzzyKey(other)) return 'name_company';
  return sameName(one, other) ? 'name' : null;
}

const sameName = (one: LeadFields, other: LeadFields): boolean =>
  one.name !== '' && wordsOf(one.name) === wordsOf(other.name);
const wordsOf = (name: string): string => latinise(name).split(' ').sort().join(' ');

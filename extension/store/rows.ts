import { latinise } from '@clew/shared/fold.ts';
import { fuzzyKey, leadKeys } from '@clew/shared/identity.ts';
import type { Lead } from '@clew/shared/lead.ts';
import type { LeadRow } from './database.ts';

const maxWords = 64;

/** The row of a lead with what it is found and sorted by. */
export function leadRow(lead: Lead, base?: Lead | null): LeadRow {
  const fuzzy = fuzzyKey(lead.fields);
  return {
    id: lead.id,
    lead,
    ...(base === undefined ? {} : { base }),
    ...(fuzzy === null ? {} : { fuzzy }),
    keys: leadKeys(lead),
    words: searchWords(lead),
    rank: [-lead.score.total, -lead.capturedAt],
  };
}

/** The same row as neither list, search nor recognition finds it. */
export const hiddenRow = ({ id, lead, base }: LeadRow): LeadRow => ({
  id,
  lead,
  ...(base === undefined ? {} : { base }),
  hidden: true,
  keys: [],
  words: [],
});

function searchWords({ fields }: Lead): string[] {
  const texts = [
    fields.name,
    fields.company,
    fields.title,
    fields.location,
    ...fields.emails,
    ...fields.phones,
  ];
  return [...new Set(texts.flatMap(toWords))].slice(0, maxWords);
}

/** Script-folded, so that Иванов is found by "ivanov" and the other way round. */
export const toWords = (text: string): string[] => latinise(text).split(' ').filter(Boolean);

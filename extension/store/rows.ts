import type { Lead } from '@clew/shared/lead.ts';
import type { LeadRow } from './database.ts';

export const leadRow = (lead: Lead, base?: Lead | null): LeadRow => ({
  id: lead.id,
  lead,
  ...(base === undefined ? {} : { base }),
});

/** The same row as neither list, search nor recognition finds it. */
export const hiddenRow = (row: LeadRow): LeadRow => ({ ...row, hidden: true });

export function shownRow({ hidden: _, ...row }: LeadRow): LeadRow {
  return row;
}

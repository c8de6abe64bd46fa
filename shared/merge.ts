import type { Contribution, Lead, LeadFields, LeadProvenance, TextField } from './lead.ts';
import { listFields, textFields } from './lead.ts';

type Captured = { fields: LeadFields; provenance: LeadProvenance };
type Merged = { fields: LeadFields; provenance: LeadProvenance; differs: TextField[]; added: Contribution };

/** Most values a list field may hold; see LeadFields. */
const listLimit = 20;

/**
 * Adds what a capture knows to a lead that stands for the same person or organisation. Blanks are filled and lists
 * united; where both have a text and they differ the lead's stays, since somebody may have corrected it, and the
 * field is named in `differs`.
 */
export function mergeCapture(lead: Pick<Lead, 'fields' | 'provenance'>, captured: Captured): Merged {
  const fields = { ...lead.fields };
  const provenance = { ...lead.provenance };
  const differs: TextField[] = [];
  const contribution: Contribution = { texts: [], lists: {} };
  for (const name of textFields) {
    const theirs = captured.fields[name];
    if (theirs === '' || theirs === fields[name]) continue;
    if (fields[name] !== '') {
      differs.push(name);
      continue;
    }
    fields[name] = theirs;
    contribution.texts.push(name);
    if (captured.provenance[name]) provenance[name] = captured.provenance[name];
  }
  for (const name of listFields) {
    const room = listLimit - fields[name].length;
    const added = captured.fields[name].filter((value) => !fields[name].includes(value)).slice(0, room);
    if (added.length === 0) continue;
    fields[name] = [...fields[name], ...added];
    contribution.lists[name] = added;
    provenance[name] ??= captured.provenance[name];
  }
  return { fields, provenance, differs, added: contribution };
}

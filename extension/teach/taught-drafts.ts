import type { Draft, DraftField, SuggestedAnswer } from '@clew/shared/capture.ts';
import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import { type FieldName, type ListField, listFields, type TextField } from '@clew/shared/lead.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import { emptyDraft, provenance, type Stamp } from '../capture/drafting.ts';
import type { Place } from '../capture/page/contacts.ts';
import { noFirm, suggest } from '../capture/suggest.ts';
import type { TaughtElement } from './read-in-page.ts';
import { valuesFor } from './values.ts';

/** Which recipes held on a page, and the fields of those that found nothing any more. */
export type Tried = { found: string[]; missed: Recipe[] };

/**
 * The drafts with what was taught of their subject: that is the draft of the taught name, else the first, else one that
 * is made now. A taught value stands for whatever was read; in lists it comes first and the others stay.
 * @param ideal whom the workspace looks for: a taught industry may answer whether this is one
 */
export function withTaught(
  drafts: readonly Draft[],
  recipes: readonly Recipe[],
  read: readonly TaughtElement[],
  stamp: Stamp,
  region: string,
  ideal: IdealCustomer,
): { drafts: Draft[]; tried: Tried } {
  const place: Place = { url: new URL(stamp.url), region };
  const tried: Tried = { found: [], missed: [] };
  const taught = new Map<FieldName, DraftField[]>();
  for (const recipe of recipes) {
    const element = read.find(({ id }) => id === recipe.id);
    const fields = element ? taughtFields(recipe, element, place, stamp) : [];
    if (fields.length === 0) tried.missed.push(recipe);
    else {
      tried.found.push(recipe.id);
      taught.set(
        recipe.field,
        isList(recipe.field) ? [...(taught.get(recipe.field) ?? []), ...fields] : fields,
      );
    }
  }
  if (taught.size === 0) return { drafts: [...drafts], tried };

  const name = taught.get('name')?.[0]?.value;
  const isSomebody = name !== undefined || listFields.some((field) => taught.has(field));
  const subject =
    drafts.find(({ texts }) => name !== undefined && texts.name?.value === name) ??
    drafts[0] ??
    (isSomebody ? newDraft(name) : undefined);
  if (!subject) return { drafts: [], tried };
  const filled = [...taught].reduce(
    (draft, [field, fields]) => teachDraft(draft, field, fields, stamp, ideal),
    subject,
  );
  return { drafts: [filled, ...drafts.filter((draft) => draft !== subject)], tried };
}

/** What a recipe's element gives, each value with the words and the place it came from. */
export const taughtFields = (
  { field, selector }: Pick<Recipe, 'field' | 'selector'>,
  { text, href }: Omit<TaughtElement, 'id'>,
  place: Place,
  stamp: Stamp,
): DraftField[] =>
  valuesFor(field, { text, href }, place).map((value) => ({
    value,
    confidence: 1,
    provenance: provenance(stamp, { via: 'taught', quote: text || href, locator: selector }),
  }));

/** The draft with taught values in one field. */
export function teachDraft(
  draft: Draft,
  field: FieldName,
  values: readonly DraftField[],
  stamp: Stamp,
  ideal: IdealCustomer,
): Draft {
  if (isList(field)) {
    const others = draft.lists[field].filter((known) => !values.some(({ value }) => value === known.value));
    return { ...draft, lists: { ...draft.lists, [field]: [...values, ...others].slice(0, 20) } };
  }
  const taught = { ...draft, texts: { ...draft.texts, [field]: values[0] } };
  if (field === 'title') return { ...taught, suggestions: withAuthority(taught, stamp) };
  return tellsFit.has(field)
    ? { ...taught, suggestions: withFit(taught, draft, field, stamp, ideal) }
    : taught;
}

/** Who may decide is told from the title. */
const withAuthority = (taught: Draft, stamp: Stamp): SuggestedAnswer[] => [
  ...suggest(taught, [], stamp).filter(answers('authority')),
  ...taught.suggestions.filter((suggestion) => !answers('authority')(suggestion)),
];

const tellsFit: ReadonlySet<FieldName> = new Set(['industry', 'size', 'location']);

/** What was judged by the value before falls; what else on the page speaks against stands whatever was taught. */
function withFit(
  taught: Draft,
  { texts, suggestions }: Draft,
  field: TextField,
  stamp: Stamp,
  ideal: IdealCustomer,
): SuggestedAnswer[] {
  const known = suggestions.find(answers('fit'));
  const standing = known?.provenance === texts[field]?.provenance ? undefined : known;
  const fresh = suggest(taught, [], stamp, { ideal, firm: noFirm }).find(answers('fit'));
  const fit = standing?.value === 'no' ? standing : (fresh ?? standing);
  return [...(fit ? [fit] : []), ...suggestions.filter((suggestion) => suggestion !== known)];
}

const answers =
  (prompt: string) =>
  ({ promptId }: SuggestedAnswer): boolean =>
    promptId === prompt;

const newDraft = (name = ''): Draft => emptyDraft(companyLikelihood(name) > 0 ? 'organization' : 'person');

const isList = (field: FieldName): field is ListField => (listFields as readonly string[]).includes(field);

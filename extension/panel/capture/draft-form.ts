import type { Draft, DraftField, Provenance, SuggestedAnswer } from '@clew/shared/capture.ts';
import type { IdealCustomer } from '@clew/shared/fit/ideal-customer.ts';
import {
  emptyFields,
  type FieldName,
  type Lead,
  type LeadFields,
  type LeadProvenance,
  type ListField,
  listFields,
  type TextField,
  textFields,
} from '@clew/shared/lead.ts';
import type { CaptureArgs } from '@clew/shared/operations/capture.ts';
import type { AnswerValue } from '@clew/shared/qualification.ts';
import { emptyDraft } from '../../capture/drafting.ts';
import type { OperationRequest } from '../../store/perform.ts';
import { teachDraft } from '../../teach/taught-drafts.ts';
import { sourceOf } from './source.ts';

/**
 * A capture in the making. `draft` is what the page said and never changes, null when entered by hand; `fields` is
 * what the rep makes of it. Lists may hold blanks while they are typed in. A value that is the draft's own keeps the
 * draft's provenance, any other was typed.
 */
export type DraftForm = {
  draft: Draft | null;
  url: string;
  fields: LeadFields;
  answers: CaptureArgs['answers'];
  /** Texts in which the capture shall overrule the lead that is already there. */
  overrule: readonly TextField[];
  /** The lead that the rep says this is. */
  sameAs?: string;
};

export function formOf(draft: Draft, url: string): DraftForm {
  const fields = emptyFields(draft.kind);
  for (const name of textFields) fields[name] = draft.texts[name]?.value ?? '';
  for (const name of listFields) fields[name] = draft.lists[name].map(({ value }) => value).slice(0, 20);
  return { draft, url, fields, answers: {}, overrule: [] };
}

export const blankForm = (url: string): DraftForm => ({
  draft: null,
  url,
  fields: emptyFields('person'),
  answers: {},
  overrule: [],
});

export function withField<F extends FieldName | 'kind'>(
  form: DraftForm,
  name: F,
  value: LeadFields[F],
): DraftForm {
  return { ...form, fields: { ...form.fields, [name]: value } };
}

/** What the rep has pointed at is what the page says: the field takes it, and its provenance. */
export function taughtForm(
  form: DraftForm,
  field: FieldName,
  values: readonly DraftField[],
  url: string,
  ideal: IdealCustomer,
): DraftForm {
  const stamp = { url, at: values[0]?.provenance.at ?? 0 };
  const draft = teachDraft(form.draft ?? emptyDraft(form.fields.kind), field, values, stamp, ideal);
  const taught = values.map(({ value }) => value);
  const fields = { ...form.fields };
  if (isListField(field)) {
    fields[field] = [...new Set([...taught, ...form.fields[field].filter((value) => value.trim() !== '')])];
    fields[field] = fields[field].slice(0, 20);
  } else fields[field] = taught[0] ?? '';
  return { ...form, draft, url, fields };
}

const isListField = (field: FieldName): field is ListField =>
  (listFields as readonly string[]).includes(field);

/** An answer that agrees with the page takes the page's words as its evidence. */
export function withAnswer(form: DraftForm, promptId: string, value: AnswerValue): DraftForm {
  const suggestion = suggestionFor(form, promptId);
  const evidence = suggestion?.value === value ? suggestion.provenance : null;
  return { ...form, answers: { ...form.answers, [promptId]: { value, note: '', evidence } } };
}

export const suggestionFor = ({ draft }: DraftForm, promptId: string): SuggestedAnswer | undefined =>
  draft?.suggestions.find((suggestion) => suggestion.promptId === promptId);

export const textSource = ({ draft, fields }: DraftForm, name: TextField): Provenance | undefined =>
  sourceIn([draft?.texts[name]], fields[name]);

export const listSource = ({ draft }: DraftForm, name: ListField, value: string): Provenance | undefined =>
  sourceIn(draft?.lists[name] ?? [], value);

const sourceIn = (from: readonly (DraftField | undefined)[], value: string): Provenance | undefined =>
  value === '' ? undefined : from.find((field) => field?.value === value)?.provenance;

/** Where the capture and the lead that is already there say different things. */
export const disputed = (form: DraftForm, lead: Lead): TextField[] => {
  const fields = cleanFields(form.fields);
  return textFields.filter(
    (name) => fields[name] !== '' && lead.fields[name] !== '' && fields[name] !== lead.fields[name],
  );
};

/** The edits by which the capture overrules the lead, as far as it still says something different. */
export const overruling = (form: DraftForm, lead: Lead): OperationRequest[] =>
  disputed(form, lead)
    .filter((field) => form.overrule.includes(field))
    .map((field) => ({
      name: 'lead.edit',
      leadId: lead.id,
      args: { field, value: cleanFields(form.fields)[field], base: lead.fields[field] },
    }));

/** What would be saved: blanks and doubles gone. */
export function cleanFields(fields: LeadFields): LeadFields {
  const clean = { ...fields };
  for (const name of textFields) clean[name] = fields[name].trim();
  for (const name of listFields)
    clean[name] = [...new Set(fields[name].map((value) => value.trim()).filter(Boolean))];
  return clean;
}

export const isSavable = ({ name, emails, phones, profiles }: LeadFields): boolean =>
  name !== '' || emails.length + phones.length + profiles.length > 0;

export function captureArgs(form: DraftForm): CaptureArgs {
  const fields = cleanFields(form.fields);
  const provenance: LeadProvenance = {};
  for (const name of textFields) {
    const source = textSource({ ...form, fields }, name);
    if (source) provenance[name] = source;
  }
  for (const name of listFields) {
    const source = fields[name].map((value) => listSource(form, name, value)).find(Boolean);
    if (source) provenance[name] = source;
  }
  return { fields, provenance, source: sourceOf(form.draft ? form.url : ''), answers: form.answers };
}

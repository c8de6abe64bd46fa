import type { Draft } from '@clew/shared/capture.ts';
import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { readSignature } from '@clew/shared/mail/signature.ts';
import { nameLikelihood } from '@clew/shared/names/looks-like-name.ts';
import type { Outline, PageEvidence } from '../adapters/evidence.ts';
import { absorb, emptyDraft, type Stamp, setText } from './drafting.ts';
import { generalDrafts } from './general.ts';
import { addSignature } from './mail/drafts.ts';
import { locatorOf, type Row, rowsOf } from './page/rows.ts';

/**
 * Who the selected words name. Where they name nobody they are about the subject of the page, `ofPage`, and what
 * they say of reaching somebody is added to it.
 */
export function selectedDrafts(
  page: PageEvidence,
  selection: Outline,
  ofPage: readonly Draft[],
  stamp: Stamp,
  region: string,
): Draft[] {
  const rows = rowsOf(selection);
  const signed = signedBy(rows, selection, stamp, region);
  const part = { ...page, outline: selection, evidence: [], meta: {}, types: [], title: '' };
  const found = generalDrafts(part, [], stamp, region);
  const named = found.filter(isNamed);
  const people = named.filter(({ kind }) => kind === 'person');
  const subject = ofPage.length === 1 ? ofPage[0] : undefined;

  if (people.length > 1) return named;
  const [one] = people.length === 1 ? people : isNamed(signed) ? [signed] : named;
  if (one) {
    if (one.kind === 'person') absorb(one, signed);
    if (subject && nameOf(subject) === nameOf(one)) absorb(one, subject);
    return [one];
  }
  const about = subject ?? emptyDraft('person');
  absorb(about, signed);
  for (const draft of found) absorb(about, { ...draft, texts: {} });
  const reaches = Object.values(about.lists).some((list) => list.length > 0);
  return subject || reaches ? [about] : [...ofPage];
}

const nameOf = ({ texts }: Draft): string => texts.name?.value.toLowerCase() ?? '';
const isNamed = (draft: Draft): boolean => nameOf(draft) !== '';

/** The selection read as a signature, or as nothing but a name: what people pick out to be captured looks like that. */
function signedBy(rows: readonly Row[], { blocks }: Outline, stamp: Stamp, region: string): Draft {
  const [first] = rows;
  const draft = emptyDraft(
    rows.length === 1 && companyLikelihood(first!.text) > 0 ? 'organization' : 'person',
  );
  if (!first) return draft;
  const locator = locatorOf(blocks, first.block);
  const said = rows.filter((row) => !isInvitation(row)).map(({ text }) => text);
  const signature = readSignature(said.join('\n'), { region });
  if (signature) addSignature(draft, signature, locator, stamp);
  else if (rows.length === 1 && (draft.kind === 'organization' || nameLikelihood(first.text) > 0))
    setText(draft, 'name', first.text, { via: 'text', quote: first.text, locator }, stamp);
  return draft;
}

/** `Write to me` and `Call`, whose link says the rest: no line of a signature. */
const isInvitation = ({ text, parts }: Row): boolean =>
  !/[@\d]/.test(text) &&
  nameLikelihood(text) === 0 &&
  parts.every((part) => part.text.trim() === '' || /^(?:mailto|tel|sms|callto):/i.test(part.href));

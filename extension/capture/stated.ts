import type { Draft } from '@clew/shared/capture.ts';
import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { findEmails } from '@clew/shared/contact/emails.ts';
import { canonicalProfileUrl } from '@clew/shared/contact/profiles.ts';
import type { Evidence, SubjectKind } from '../adapters/evidence.ts';
import { addTo, emptyDraft, type Stamp, setText, type TextName } from './drafting.ts';
import { phonesIn } from './page/contacts.ts';
import { nameLikeness } from './page/names.ts';

/** A draft of one subject of the evidence, with how the page relates to it and the messages it wrote. */
export type Stated = { draft: Draft; role: string; messages: Evidence[] };

const texts: Partial<Record<Evidence['field'], TextName>> = {
  name: 'name',
  title: 'title',
  company: 'company',
  location: 'location',
  industry: 'industry',
  size: 'size',
};

/** One draft a subject, in the order the page states them. */
export function statedSubjects(evidence: readonly Evidence[], stamp: Stamp, region: string): Stated[] {
  const subjects = new Map<string, Stated>();
  for (const item of evidence) {
    let stated = subjects.get(item.subject);
    if (!stated) {
      stated = {
        draft: emptyDraft(item.kind ?? kindByName(evidence, item.subject)),
        role: item.role,
        messages: [],
      };
      subjects.set(item.subject, stated);
    }
    if (item.field === 'message') stated.messages.push(item);
    else put(stated.draft, item, stamp, region);
  }
  for (const { draft } of subjects.values()) {
    if (isPersonByName(draft)) draft.kind = 'person';
    else if (isFirmByName(draft)) draft.kind = 'organization';
  }
  return [...subjects.values()].filter(
    ({ draft }) => draft.texts.name || draft.lists.emails.length > 0 || draft.lists.phones.length > 0,
  );
}

function put(draft: Draft, item: Evidence, stamp: Stamp, region: string): void {
  const name = texts[item.field];
  if (name) setText(draft, name, item.value, item, stamp);
  if (item.field === 'email')
    for (const value of findEmails(item.value.replace(/^mailto:/i, '')))
      addTo(draft, 'emails', value, item, stamp);
  if (item.field === 'phone') {
    const phones = phonesIn(item.value.replace(/^tel:/i, ''), region);
    for (const value of phones) addTo(draft, 'phones', value, item, stamp);
    if (phones.length === 0 && /\d{5}/.test(item.value.replace(/\D/g, '')))
      addTo(draft, 'phones', item.value.slice(0, 60), item, stamp);
  }
  if (item.field === 'profile' || item.field === 'website') {
    const profile = canonicalProfileUrl(item.value);
    if (profile) addTo(draft, 'profiles', profile.url, item, stamp);
    else if (item.field === 'website') setText(draft, 'website', webAddress(item.value), item, stamp);
  }
}

/** Markup may put anything where an address belongs: only those of the web count, a bare host among them. */
function webAddress(value: string): string {
  if (/^https?:\/\//i.test(value)) return value;
  return /^[\p{L}\p{N}][\p{L}\p{N}.-]*\.\p{L}{2,}(?:\/\S*)?$/u.test(value) ? `https://${value}` : '';
}

/** schema.org counts a doctor's or lawyer's practice as a business; named after a person it is that person. */
const isPersonByName = ({ kind, texts: { name } }: Draft): boolean =>
  kind === 'organization' &&
  name !== undefined &&
  companyLikelihood(name.value) === 0 &&
  nameLikeness(name.value) === 1 &&
  !/['’]s\b|&/.test(name.value);

/** Business cards in markup do not say whose they are. */
const isFirmByName = ({ kind, texts: { name, title } }: Draft): boolean =>
  kind === 'person' &&
  name !== undefined &&
  title === undefined &&
  name.provenance.via === 'h-card' &&
  companyLikelihood(name.value) > 0 &&
  nameLikeness(name.value) < 1;

const firmWords =
  /\b(?:inc|llc|ltd|gmbh|corp|company|team|support|service|sales|info|newsletter|weekly|daily|no-?reply|billing|office|store|shop|club)\b|отдел|служба|магазин|компания|ооо|شرکت|فروشگاه|گروه|پشتیبانی/i;

const kindByName = (evidence: readonly Evidence[], subject: string): SubjectKind =>
  evidence.some((item) => item.subject === subject && item.field === 'name' && firmWords.test(item.value))
    ? 'organization'
    : 'person';

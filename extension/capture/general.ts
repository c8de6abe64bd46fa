import type { Draft } from '@clew/shared/capture.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { absorb, addTo, emptyDraft, type Stamp, setText } from './drafting.ts';
import { type Contact, contactsOf, type Place } from './page/contacts.ts';
import { labelRows } from './page/label-rows.ts';
import { mentionsOf } from './page/mentions.ts';
import { siteName } from './page/organisation.ts';
import { type PagePerson, peopleOf } from './page/people.ts';
import { locatorOf, type Row, rowsOf } from './page/rows.ts';
import type { Stated } from './stated.ts';

/** Roles that make a subject part of what the page is about, rather than its maker or something it mentions. */
const central = new Set([
  '',
  'employee',
  'employees',
  'founder',
  'founders',
  'member',
  'members',
  'itemListElement',
  'contactPoint',
  'department',
  'subOrganization',
  'worksFor',
  'owner',
]);

/** Drafts for a page that no site adapter reads. */
export function generalDrafts(
  page: PageEvidence,
  stated: readonly Stated[],
  stamp: Stamp,
  region: string,
): Draft[] {
  const place: Place = { url: new URL(page.url), region };
  const rows = rowsOf(page.outline);
  labelRows(rows, page.outline.blocks);
  const isStory = tellsAStory(page, rows);
  const drafts = stated
    .filter(({ role, draft }) => central.has(role) && isWorthwhile(draft, role))
    .map(({ draft }) => draft);
  if (isStory) return drafts.filter(({ kind }) => kind === 'person' && page.types.includes('ProfilePage'));
  const people = peopleOf(rows, page.outline.blocks, place);
  const owner = ownerOf(page, rows, drafts, people, place, stamp);
  for (const person of people) {
    const draft = personDraft(person, page, stamp);
    if (owner?.texts.name)
      setText(draft, 'company', owner.texts.name.value, owner.texts.name.provenance, stamp, 0.4);
    const known = drafts.find((other) => other.kind === 'person' && sameName(other, draft));
    if (known) absorb(known, draft);
    else drafts.push(draft);
  }
  if (owner && !drafts.includes(owner)) drafts.push(owner);
  return [...order(drafts), ...(owner || isContactPage(page) ? mentioned(rows, drafts, page, stamp) : [])];
}

const isWorthwhile = (draft: Draft, role: string): boolean =>
  draft.texts.name !== undefined &&
  (role !== 'worksFor' || draft.lists.phones.length + draft.lists.emails.length > 0);

const articleTypes = new Set([
  'Article',
  'BlogPosting',
  'NewsArticle',
  'TechArticle',
  'Report',
  'ScholarlyArticle',
  'LiveBlogPosting',
  'Recipe',
  'DiscussionForumPosting',
  'QAPage',
]);
const byline = /\b(?:byline|post-?meta|entry-?meta|posted-?on|post-?author|entry-?author)\b/i;
const contactPage =
  /\b(?:contacts?|about|team|staff|people|imprint|impressum|kontakt\p{L}*)\b|контакт|о компании|команда|сотрудник|تماس|درباره|تیم|همکاران/iu;

/** Stories mention many and are about nobody. Many systems call every page an article: a contact page is none. */
const isContactPage = ({ title, url }: PageEvidence): boolean =>
  contactPage.test(title) || contactPage.test(decodePath(url));

function tellsAStory(page: PageEvidence, rows: readonly Row[]): boolean {
  const { meta, types } = page;
  if (isContactPage(page)) return false;
  if (types.some((type) => articleTypes.has(type))) return true;
  const isSigned = meta['article:published_time'] !== undefined || meta.author !== undefined;
  return meta['og:type'] === 'article' && (isSigned || rows.some(({ hint }) => byline.test(hint)));
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return url;
  }
}

function personDraft({ named, title, contacts }: PagePerson, page: PageEvidence, stamp: Stamp): Draft {
  const draft = emptyDraft('person');
  const source = (row: Row) => ({
    via: 'text' as const,
    quote: row.text,
    locator: locatorOf(page.outline.blocks, row.block),
  });
  setText(draft, 'name', named.name, source(named.row), stamp);
  if (title) setText(draft, 'title', title.value, source(title.row), stamp);
  putContacts(draft, contacts, page, stamp);
  return draft;
}

function putContacts(draft: Draft, contacts: readonly Contact[], page: PageEvidence, stamp: Stamp): void {
  for (const { field, value, via, row } of contacts) {
    const source = { via, quote: row.text, locator: locatorOf(page.outline.blocks, row.block) };
    if (field === 'website') setText(draft, 'website', value, source, stamp);
    else
      addTo(
        draft,
        field === 'email' ? 'emails' : field === 'phone' ? 'phones' : 'profiles',
        value,
        source,
        stamp,
      );
  }
}

/** The organisation behind the site, when the page gives a way to reach it. It owns what belongs to no person. */
function ownerOf(
  page: PageEvidence,
  rows: readonly Row[],
  drafts: readonly Draft[],
  people: readonly PagePerson[],
  place: Place,
  stamp: Stamp,
): Draft | undefined {
  const taken = new Set(people.flatMap(({ contacts }) => contacts.map(({ value }) => value)));
  const contacts = rows
    .filter((row) => row.zone !== 'related')
    .flatMap((row) => contactsOf(row, place))
    .filter(({ value, field }) => field !== 'website' && !taken.has(value));
  const known = drafts.find(({ kind }) => kind === 'organization');
  if (!known && !contacts.some(({ field }) => field === 'email' || field === 'phone')) {
    return undefined;
  }
  const draft = known ?? emptyDraft('organization');
  const name = siteName(page, rows);
  if (name)
    setText(
      draft,
      'name',
      name.value,
      {
        via: name.row ? 'text' : 'meta',
        quote: name.row?.text ?? name.value,
        locator: name.row ? locatorOf(page.outline.blocks, name.row.block) : '',
      },
      stamp,
      name.confidence,
    );
  putContacts(draft, contacts, page, stamp);
  return draft;
}

/** People the owner's page names without saying how to reach them. */
function mentioned(
  rows: readonly Row[],
  drafts: readonly Draft[],
  page: PageEvidence,
  stamp: Stamp,
): Draft[] {
  const known = new Set(drafts.map(({ texts }) => texts.name?.value.toLowerCase() ?? ''));
  return mentionsOf(rows, known).map(({ name, row }) => {
    const draft = emptyDraft('person');
    setText(
      draft,
      'name',
      name,
      { via: 'text', quote: row.text, locator: locatorOf(page.outline.blocks, row.block) },
      stamp,
      0.3,
    );
    return draft;
  });
}

const sameName = (one: Draft, two: Draft): boolean =>
  one.texts.name !== undefined && one.texts.name.value.toLowerCase() === two.texts.name?.value.toLowerCase();

/** A lone person is the subject of his page; with several people the organisation comes first. */
function order(drafts: Draft[]): Draft[] {
  const people = drafts.filter(({ kind }) => kind === 'person');
  const firms = drafts.filter(({ kind }) => kind === 'organization');
  return people.length === 1 ? [...people, ...firms] : [...firms, ...people];
}

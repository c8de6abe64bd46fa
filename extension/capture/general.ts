import type { Draft } from '@clew/shared/capture.ts';
import { matchesDomain } from '@clew/shared/contact/companies.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { Drafter } from './drafter.ts';
import { absorb, emptyDraft, type Stamp } from './drafting.ts';
import { branchesOf } from './page/branches.ts';
import { joinBrokenNames } from './page/broken-names.ts';
import { type Contact, contactsOf, type Place } from './page/contacts.ts';
import { placeRows } from './page/countries.ts';
import { joinExtensions } from './page/extensions.ts';
import { type Firm, firmsOf } from './page/firms.ts';
import { labelRows } from './page/label-rows.ts';
import { mentionsOf } from './page/mentions.ts';
import { isSameName } from './page/names.ts';
import { type PagePerson, peopleOf } from './page/people.ts';
import { type Row, rowsOf } from './page/rows.ts';
import { type SiteName, siteName } from './page/site-name.ts';
import { isContactPage, isLong, tellsAStory, tellsOfItself } from './page/story.ts';
import { hostOf, isSaidFirm, isSubject } from './page/subject.ts';
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

/** A page with its visible text understood. */
type Reading = {
  page: PageEvidence;
  drafter: Drafter;
  rows: Row[];
  place: Place;
  people: PagePerson[];
  firms: Firm[];
  name: SiteName | null;
};

/** Drafts for a page that no site adapter reads. */
export function generalDrafts(
  page: PageEvidence,
  stated: readonly Stated[],
  stamp: Stamp,
  region: string,
): Draft[] {
  const drafts: Draft[] = [];
  for (const { role, draft } of stated)
    if (central.has(role) && isWorthwhile(draft, role)) put(drafts, draft);
  const rows = rowsOf(page.outline);
  joinBrokenNames(rows);
  labelRows(rows, page.outline.blocks);
  placeRows(rows);
  if (tellsAStory(page, rows))
    return drafts.filter(({ kind }) => kind === 'person' && page.types.includes('ProfilePage'));
  const place: Place = { url: new URL(page.url), region };
  const isStated = drafts.some(({ kind }) => kind === 'person');
  const people = peopleOf(rows, page.outline.blocks, place).filter(
    (person) => (!isStated || isBacked(person, drafts)) && !isSaidFirm(person.named.name, rows),
  );
  joinExtensions(people, rows, place);
  const firms = firmsOf(rows, page.outline.blocks, place, new Set(people.map(({ named }) => named.row)));
  const name = siteName(page, rows);
  const reading = { page, drafter: new Drafter(page, stamp), rows, place, people, firms, name };
  return aboutOne(reading, drafts, isStated) ?? aboutMany(reading, drafts, isStated);
}

const isWorthwhile = (draft: Draft, role: string): boolean =>
  draft.texts.name !== undefined &&
  (role !== 'worksFor' || draft.lists.phones.length + draft.lists.emails.length > 0);

/** Where markup says who the page is about, the text adds others only when it gives their job. */
function isBacked({ named, title }: PagePerson, drafts: readonly Draft[]): boolean {
  const names = drafts.map(({ texts }) => texts.name?.value ?? '');
  return names.includes(named.name) || (title !== null && !names.some((name) => named.name.includes(name)));
}

/** A page that presents one person and nobody else: all it says is hers. null when it is no such page. */
function aboutOne(reading: Reading, drafts: Draft[], isStated: boolean): Draft[] | null {
  const { page, drafter, rows, place, people, firms, name } = reading;
  const [person] = people;
  if (people.length > 1 || firms.length > 0) return null;
  const host = hostOf(page);
  if (host !== '' && drafts.length === 0 && (!person || person.named.name === host)) {
    const draft = drafter.host(host);
    if (person) absorb(draft, drafter.person(person, null, undefined));
    drafter.contacts(
      draft,
      rows.filter(({ zone }) => zone !== 'related').flatMap((row) => contactsOf(row, place)),
    );
    drafter.location(draft, rows);
    return [draft];
  }
  if (
    !person ||
    drafts.some(({ texts }) => texts.name?.value !== person.named.name) ||
    !isSubject(person, page)
  )
    return null;
  const draft = put(drafts, drafter.person(person, isStated ? null : name, undefined));
  const isOwn = matchesDomain(person.named.name, companyDomain(page.url) ?? '');
  const own = rows.filter(({ zone }) => zone === '' || zone === 'aside' || isOwn);
  drafter.contacts(
    draft,
    own.flatMap((row) => contactsOf(row, place)),
  );
  drafter.location(
    draft,
    rows.filter(({ zone }) => zone === ''),
  );
  const owner = isContactPage(page)
    ? ownerOf(reading, drafts, leftover(reading, drafts, undefined))
    : undefined;
  if (owner && !drafts.includes(owner)) drafts.push(owner);
  return inOrder(drafts);
}

/** Adds to what markup stated the people and firms of the visible text, and the owner of the site. */
function aboutMany(reading: Reading, drafts: Draft[], isStated: boolean): Draft[] {
  const { page, drafter, rows, people, firms, name } = reading;
  const stated = new Set(drafts);
  const weak = new Set<Draft>();
  for (const firm of firms) put(drafts, drafter.firm(firm));
  for (const person of people) {
    const firm = firms.find(({ card }) => card.rows.includes(person.named.row));
    const draft = put(drafts, drafter.person(person, isStated ? null : name, firm));
    const isWeak = person.contacts.length === 0 && (person.title === null || isLong(rows));
    if (isWeak && !stated.has(draft)) weak.add(draft);
  }
  const known = firms.length > 0 ? undefined : drafts.find(({ kind }) => kind === 'organization');
  const contacts = leftover(reading, drafts, known);
  const owner = ownerOf(reading, drafts, contacts);
  if (owner && !drafts.includes(owner)) drafts.push(owner);
  const presents = owner !== undefined || tellsOfItself(page);
  const shown = presents ? drafts : drafts.filter((draft) => !weak.has(draft));
  const mentioned = presents ? mentionedIn(reading, shown) : [];
  const numbers = contacts.filter(({ field }) => field === 'phone').length;
  return [
    ...inOrder(shown),
    ...(numbers > 20 ? branchesOf(contacts, rows).map((branch) => drafter.branch(branch, name)) : []),
    ...mentioned,
  ];
}

/** Those whom the page names in passing and that have no draft yet; what it says of the others goes to theirs. */
function mentionedIn({ page, drafter, rows }: Reading, drafts: readonly Draft[]): Draft[] {
  const isTale = isLong(rows) && !tellsOfItself(page);
  const mentions = mentionsOf(rows, isTale).filter(({ name }) => !isSaidFirm(name, rows));
  return mentions.flatMap((mention) => {
    const draft = drafter.mention(mention);
    const known = drafts.find(({ texts }) => isSameName(texts.name?.value ?? '', mention.name));
    if (known?.kind === 'person' && mention.title !== '') absorb(known, draft);
    return known ? [] : [draft];
  });
}

/** What reaches somebody and belongs to none of the drafts but perhaps `owner`. */
function leftover(
  { rows, place, people }: Reading,
  drafts: readonly Draft[],
  owner: Draft | undefined,
): Contact[] {
  const taken = new Set([
    ...people.flatMap(({ contacts, shares }) => (shares ? [] : contacts.map(({ value }) => value))),
    ...drafts
      .filter((draft) => draft !== owner)
      .flatMap(({ lists }) =>
        Object.values(lists)
          .flat()
          .map(({ value }) => value),
      ),
  ]);
  return rows
    .filter(({ zone }) => zone !== 'related')
    .flatMap((row) => contactsOf(row, place))
    .filter(({ value, field }) => field !== 'website' && !taken.has(value));
}

/** The organisation behind the site, when the page gives a way to reach it. It owns what belongs to no other. */
function ownerOf(
  { drafter, rows, people, firms, name }: Reading,
  drafts: readonly Draft[],
  contacts: readonly Contact[],
): Draft | undefined {
  const known = firms.length > 0 ? undefined : drafts.find(({ kind }) => kind === 'organization');
  if (!known && !contacts.some(({ field }) => field === 'email' || field === 'phone')) return undefined;
  const draft = known ?? emptyDraft('organization');
  if (name) drafter.name(draft, 'name', name, name.confidence);
  drafter.ownSite(draft);
  drafter.contacts(draft, contacts);
  const ofOthers = new Set(people.flatMap(({ card }) => (card.rows.length < 15 ? card.rows : [])));
  drafter.location(
    draft,
    rows.filter((row) => !ofOthers.has(row)),
  );
  return draft;
}

/** Into the draft of the same name, if there is one. */
function put(drafts: Draft[], draft: Draft): Draft {
  const known = drafts.find((other) => other.kind === draft.kind && sameName(other, draft));
  if (!known) drafts.push(draft);
  else absorb(known, draft);
  return known ?? draft;
}

const sameName = (one: Draft, two: Draft): boolean =>
  one.texts.name !== undefined && one.texts.name.value.toLowerCase() === two.texts.name?.value.toLowerCase();

/** A lone person is the subject of his page; with several people the organisation comes first. */
function inOrder(drafts: readonly Draft[]): Draft[] {
  const people = drafts.filter(({ kind }) => kind === 'person');
  const firms = drafts.filter(({ kind }) => kind === 'organization');
  return people.length === 1 ? [...people, ...firms] : [...firms, ...people];
}

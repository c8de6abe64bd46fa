import type { Draft } from '@clew/shared/capture.ts';
import { matchesDomain } from '@clew/shared/contact/companies.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { maxCardRows } from './drafter.ts';
import { absorb, maxContacts, type Stamp } from './drafting.ts';
import { leftover, ownerOf } from './owner.ts';
import { branchesOf } from './page/branches.ts';
import { contactsOf } from './page/contacts.ts';
import { mentionsOf } from './page/mentions.ts';
import { isSameName } from './page/names.ts';
import { rolesOf } from './page/roles.ts';
import { isContactPage, isLong, tellsAStory, tellsOfItself } from './page/story.ts';
import { hostOf, isSaidFirm, isSubject } from './page/subject.ts';
import type { Stated } from './stated.ts';
import { annotatedRows, type Understood, understand } from './understood.ts';

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
  const drafts: Draft[] = [];
  for (const { role, draft } of stated)
    if (central.has(role) && isWorthwhile(draft, role)) put(drafts, draft);
  const rows = annotatedRows(page);
  if (tellsAStory(page, rows))
    return drafts.filter(({ kind }) => kind === 'person' && page.types.includes('ProfilePage'));
  const understood = understand(page, rows, drafts, stamp, region);
  const found = aboutOne(understood, drafts) ?? aboutMany(understood, drafts);
  addRoles(understood, found);
  return found;
}

/** Jobs that nobody named holds belong to whose page it is; a directory of several firms does not tell whose they are. */
function addRoles({ page, drafter, rows, place, people, firms }: Understood, drafts: readonly Draft[]): void {
  const owner = drafts.find(({ kind }) => kind === 'organization');
  if (!owner || firms.length > 0) return;
  const held = {
    rows: new Set(people.flatMap(({ card }) => (card.rows.length < maxCardRows ? card.rows : []))),
    titles: new Set(drafts.map(({ texts }) => texts.title?.value.toLowerCase() ?? '')),
  };
  drafter.roles(owner, rolesOf(rows, page.outline.blocks, place, held));
}

const isWorthwhile = (draft: Draft, role: string): boolean =>
  draft.texts.name !== undefined &&
  (role !== 'worksFor' || draft.lists.phones.length + draft.lists.emails.length > 0);

/** A page that presents one person and nobody else: all it says is hers. null when it is no such page. */
function aboutOne(understood: Understood, drafts: Draft[]): Draft[] | null {
  const { page, drafter, rows, place, people, firms, name, isStated } = understood;
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
    drafter.headTitle(draft);
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
  if (page.title.includes(person.named.name)) drafter.headTitle(draft);
  const owner = isContactPage(page)
    ? ownerOf(understood, drafts, leftover(understood, drafts, undefined))
    : undefined;
  if (owner && !drafts.includes(owner)) drafts.push(owner);
  return inOrder(drafts);
}

/** Adds to what markup stated the people and firms of the visible text, and the owner of the site. */
function aboutMany(understood: Understood, drafts: Draft[]): Draft[] {
  const { page, drafter, rows, people, firms, name, isStated } = understood;
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
  const contacts = leftover(understood, drafts, known);
  const owner = ownerOf(understood, drafts, contacts);
  if (owner && !drafts.includes(owner)) drafts.push(owner);
  const presents = owner !== undefined || tellsOfItself(page);
  const shown = presents ? drafts : drafts.filter((draft) => !weak.has(draft));
  const mentioned = presents ? mentionedIn(understood, shown) : [];
  const isMuch = (['phone', 'email'] as const).some(
    (field) => contacts.filter((contact) => contact.field === field).length > maxContacts,
  );
  return [
    ...inOrder(shown),
    ...(isMuch ? branchesOf(contacts, rows).map((branch) => drafter.branch(branch, name)) : []),
    ...mentioned,
  ];
}

/** Those whom the page names in passing and that have no draft yet; what it says of the others goes to theirs. */
function mentionedIn({ page, drafter, rows }: Understood, drafts: readonly Draft[]): Draft[] {
  const isTale = isLong(rows) && !tellsOfItself(page);
  const mentions = mentionsOf(rows, isTale).filter(({ name }) => !isSaidFirm(name, rows));
  return mentions.flatMap((mention) => {
    const draft = drafter.mention(mention);
    const known = drafts.find(({ texts }) => isOf(texts.name?.value ?? '', mention.name));
    if (known?.kind === 'person' && mention.title !== '') absorb(known, draft);
    return known ? [] : [draft];
  });
}

/** Another form of the name, or one word of it alone: `Jane` where Jane Doe is presented. */
const isOf = (name: string, mentioned: string): boolean =>
  isSameName(name, mentioned) || name.split(' ').includes(mentioned);

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

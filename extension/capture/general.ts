import type { Draft } from '@clew/shared/capture.ts';
import { matchesDomain } from '@clew/shared/companies.ts';
import { companyDomain } from '@clew/shared/domains.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { absorb, addTo, emptyDraft, type Stamp, setText } from './drafting.ts';
import { type Contact, contactsOf, type Place } from './page/contacts.ts';
import { type Firm, firmsOf } from './page/firms.ts';
import { labelRows } from './page/label-rows.ts';
import { locationIn } from './page/location.ts';
import { mentionsOf } from './page/mentions.ts';
import { type PagePerson, peopleOf } from './page/people.ts';
import { locatorOf, type Row, rowsOf } from './page/rows.ts';
import { type SiteName, siteName } from './page/site-name.ts';
import { isContactPage, tellsAStory } from './page/story.ts';
import type { Stated } from './stated.ts';

/** Roles that make a subject part of what the page is about, rather than its maker or something it mentions. */
const central = new Set(
  ' employee employees founder founders member members itemListElement contactPoint department subOrganization worksFor owner'.split(
    ' ',
  ),
);

/** Drafts for a page that no site adapter reads. */
export function generalDrafts(
  page: PageEvidence,
  stated: readonly Stated[],
  stamp: Stamp,
  region: string,
): Draft[] {
  const reader = new Reader(page, stamp, region);
  const drafts = stated
    .filter(({ role, draft }) => central.has(role) && isWorthwhile(draft, role))
    .map(({ draft }) => draft);
  if (tellsAStory(page, reader.rows))
    return drafts.filter(({ kind }) => kind === 'person' && page.types.includes('ProfilePage'));
  return reader.complete(drafts);
}

const isWorthwhile = (draft: Draft, role: string): boolean =>
  draft.texts.name !== undefined &&
  (role !== 'worksFor' || draft.lists.phones.length + draft.lists.emails.length > 0);

/** One page with its visible text understood. */
class Reader {
  readonly rows: Row[];
  private readonly page: PageEvidence;
  private readonly stamp: Stamp;
  private readonly place: Place;

  constructor(page: PageEvidence, stamp: Stamp, region: string) {
    this.page = page;
    this.stamp = stamp;
    this.place = { url: new URL(page.url), region };
    this.rows = rowsOf(page.outline);
    labelRows(this.rows, page.outline.blocks);
  }

  /** Adds to what markup stated the people and firms of the visible text, and the owner of the site. */
  complete(drafts: Draft[]): Draft[] {
    const { blocks } = this.page.outline;
    const people = peopleOf(this.rows, blocks, this.place);
    const firms = firmsOf(this.rows, blocks, this.place, new Set(people.map(({ named }) => named.row)));
    const name = siteName(this.page, this.rows);
    const subject = this.soleSubject(drafts, people, firms);
    if (subject) {
      const draft = this.put(drafts, this.personDraft(subject, name, firms));
      this.addContacts(
        draft,
        this.rows
          .filter(({ zone }) => zone === '' || zone === 'aside' || this.isOwnSite(subject))
          .flatMap((row) => contactsOf(row, this.place)),
      );
      this.addLocation(
        draft,
        this.rows.filter(({ zone }) => zone === ''),
      );
      const owner = isContactPage(this.page) ? this.owner(drafts, [subject], name) : undefined;
      if (owner && !drafts.includes(owner)) drafts.push(owner);
      return this.order(drafts);
    }
    for (const firm of firms) this.put(drafts, this.firmDraft(firm));
    for (const person of people) this.put(drafts, this.personDraft(person, name, firms));
    const owner = this.owner(drafts, people, name, firms);
    if (owner && !drafts.includes(owner)) drafts.push(owner);
    const mentioned = owner || isContactPage(this.page) ? this.mentioned(drafts) : [];
    return [...this.order(drafts), ...mentioned];
  }

  /** The one person whose profile this is: nobody else is on it, and its title or a heading is the name. */
  private soleSubject(
    drafts: readonly Draft[],
    people: readonly PagePerson[],
    firms: readonly Firm[],
  ): PagePerson | null {
    const [person] = people;
    if (
      !person ||
      people.length > 1 ||
      firms.length > 0 ||
      drafts.some((draft) => draft.texts.name?.value !== person.named.name)
    )
      return null;
    const { name, row } = person.named;
    return this.page.title.includes(name) || row.level === 1 || (row.level > 0 && row.index < 15)
      ? person
      : null;
  }

  /** A site named after its owner is hers from head to foot. */
  private isOwnSite({ named }: PagePerson): boolean {
    return matchesDomain(named.name, companyDomain(this.page.url) ?? '');
  }

  private personDraft(
    { named, title, company, contacts, card }: PagePerson,
    site: SiteName | null,
    firms: readonly Firm[],
  ): Draft {
    const draft = emptyDraft('person');
    setText(draft, 'name', named.name, this.source(named.row), this.stamp);
    if (title)
      setText(draft, 'title', title.value.replace(/[\s:]+$/, ''), this.source(title.row), this.stamp);
    const firm = firms.find((other) => other.card.rows.includes(named.row));
    const stated = firm?.row ?? company;
    if (stated) setText(draft, 'company', stated.text, this.source(stated), this.stamp, 0.6);
    else if (site && this.worksHere(contacts))
      setText(draft, 'company', site.value, this.nameSource(site), this.stamp, 0.4);
    this.addContacts(draft, contacts);
    if (card.rows.length < 15) this.addLocation(draft, card.rows);
    return draft;
  }

  /** Whoever has a mailbox elsewhere is listed by the site, not employed by its owner. */
  private worksHere(contacts: readonly Contact[]): boolean {
    const emails = contacts.filter(({ field }) => field === 'email').map(({ value }) => companyDomain(value));
    const site = companyDomain(this.page.url);
    return emails.length === 0 || emails.some((domain) => domain === null || domain === site);
  }

  private firmDraft({ name, row, contacts, card }: Firm): Draft {
    const draft = emptyDraft('organization');
    setText(draft, 'name', name, this.source(row), this.stamp);
    this.addContacts(draft, contacts);
    this.addLocation(draft, card.rows);
    return draft;
  }

  /** The organisation behind the site, when the page gives a way to reach it. It owns what belongs to no other. */
  private owner(
    drafts: readonly Draft[],
    people: readonly PagePerson[],
    name: SiteName | null,
    firms: readonly Firm[] = [],
  ): Draft | undefined {
    const known = firms.length > 0 ? undefined : drafts.find(({ kind }) => kind === 'organization');
    const taken = new Set([
      ...people.flatMap(({ contacts }) => contacts.map(({ value }) => value)),
      ...drafts
        .filter((draft) => draft !== known)
        .flatMap(({ lists }) => Object.values(lists).flatMap((list) => list.map(({ value }) => value))),
    ]);
    const contacts = this.rows
      .filter(({ zone }) => zone !== 'related')
      .flatMap((row) => contactsOf(row, this.place))
      .filter(({ value, field }) => field !== 'website' && !taken.has(value));
    if (!known && !contacts.some(({ field }) => field === 'email' || field === 'phone')) return undefined;
    const draft = known ?? emptyDraft('organization');
    if (name) setText(draft, 'name', name.value, this.nameSource(name), this.stamp, name.confidence);
    this.addContacts(draft, contacts);
    const ofOthers = new Set(people.flatMap(({ card }) => (card.rows.length < 15 ? card.rows : [])));
    this.addLocation(
      draft,
      this.rows.filter((row) => !ofOthers.has(row)),
    );
    return draft;
  }

  /** People the page names without saying how to reach them. */
  private mentioned(drafts: readonly Draft[]): Draft[] {
    const known = new Set(drafts.map(({ texts }) => texts.name?.value.toLowerCase() ?? ''));
    return mentionsOf(this.rows, known).map(({ name, row }) => {
      const draft = emptyDraft('person');
      setText(draft, 'name', name, this.source(row), this.stamp, 0.3);
      return draft;
    });
  }

  private addContacts(draft: Draft, contacts: readonly Contact[]): void {
    for (const { field, value, via, row } of contacts) {
      const source = { ...this.source(row), via };
      if (field === 'website') setText(draft, 'website', value, source, this.stamp);
      else
        addTo(
          draft,
          field === 'email' ? 'emails' : field === 'phone' ? 'phones' : 'profiles',
          value,
          source,
          this.stamp,
        );
    }
  }

  private addLocation(draft: Draft, rows: readonly Row[]): void {
    const found = locationIn(rows);
    if (found) setText(draft, 'location', found.value, this.source(found.row), this.stamp);
  }

  private source(row: Row) {
    return { via: 'text' as const, quote: row.text, locator: locatorOf(this.page.outline.blocks, row.block) };
  }

  private nameSource({ value, row }: SiteName) {
    return row ? this.source(row) : { via: 'meta' as const, quote: value, locator: '' };
  }

  /** Into the draft of the same name, if there is one. */
  private put(drafts: Draft[], draft: Draft): Draft {
    const known = drafts.find((other) => other.kind === draft.kind && sameName(other, draft));
    if (!known) drafts.push(draft);
    else absorb(known, draft);
    return known ?? draft;
  }

  /** A lone person is the subject of his page; with several people the organisation comes first. */
  private order(drafts: readonly Draft[]): Draft[] {
    const people = drafts.filter(({ kind }) => kind === 'person');
    const firms = drafts.filter(({ kind }) => kind === 'organization');
    return people.length === 1 ? [...people, ...firms] : [...firms, ...people];
  }
}

const sameName = (one: Draft, two: Draft): boolean =>
  one.texts.name !== undefined && one.texts.name.value.toLowerCase() === two.texts.name?.value.toLowerCase();

import type { Draft } from '@clew/shared/capture.ts';
import { matchesDomain } from '@clew/shared/contact/companies.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { addTo, emptyDraft, inPassing, provenance, type Stamp, setText } from './drafting.ts';
import type { Branch } from './page/branches.ts';
import type { Contact } from './page/contacts.ts';
import type { Firm } from './page/firms.ts';
import { locationIn } from './page/location.ts';
import type { Mention } from './page/mentions.ts';
import type { PagePerson } from './page/people.ts';
import type { Role } from './page/roles.ts';
import { locatorOf, type Row } from './page/rows.ts';
import type { SiteName } from './page/site-name.ts';
import { bareTitle, isTitle } from './page/titles.ts';

/** Cards of more rows are most of the page: what they say is not the person's. */
export const maxCardRows = 15;

/** `Psychologist Leeds` of somebody in Leeds: titles of pages are written for search engines. */
function withoutPlace(title: string, location: string): string {
  const [job = '', place = ''] = title.split(/\s(?=\S+$)/);
  return place !== '' && location.split(/[\s,]+/).includes(place) && isTitle(job) ? job : title;
}

/** Turns what was understood of a page's visible text into drafts, each field with the row it was read from. */
export class Drafter {
  private readonly page: PageEvidence;
  private readonly stamp: Stamp;

  constructor(page: PageEvidence, stamp: Stamp) {
    this.page = page;
    this.stamp = stamp;
  }

  /** `site` names the employer where the person's own box does not; null when the page is no employer's. */
  person(
    { named, title, company, contacts, card }: PagePerson,
    site: SiteName | null,
    firm: Firm | undefined,
  ): Draft {
    const draft = emptyDraft('person');
    setText(draft, 'name', named.name, this.source(named.row), this.stamp);
    if (title) setText(draft, 'title', bareTitle(title.value), this.source(title.row), this.stamp);
    const stated = firm?.row ?? company;
    if (stated) setText(draft, 'company', stated.text, this.source(stated), this.stamp, 0.6);
    else if (site && this.worksHere(contacts)) this.name(draft, 'company', site, 0.4);
    this.contacts(draft, contacts);
    if (card.rows.length < maxCardRows) this.location(draft, card.rows);
    return draft;
  }

  firm({ name, row, contacts, card }: Firm): Draft {
    const draft = emptyDraft('organization');
    setText(draft, 'name', name, this.source(row), this.stamp);
    this.contacts(draft, contacts);
    this.location(draft, card.rows);
    return draft;
  }

  branch({ heading, contacts }: Branch, site: SiteName | null): Draft {
    const draft = emptyDraft('organization');
    const name = site ? `${site.value} – ${heading.text}` : heading.text;
    setText(draft, 'name', name, this.source(heading), this.stamp, 0.4);
    this.contacts(draft, contacts);
    return draft;
  }

  /** Whose site it is, by its title: `Jane Doe | Wedding florist | Contact`. */
  host(name: string): Draft {
    const draft = emptyDraft('person');
    setText(draft, 'name', name, this.head(), this.stamp, 0.6);
    return draft;
  }

  /** The job that the title of a page about one person gives beside the name. */
  headTitle(draft: Draft): void {
    const { name, location } = draft.texts;
    const title = this.page.title
      .replace(name?.value ?? '', ' | ')
      .split(/\s*[|·•,]\s*|\s+[–—-]\s+/)
      .map((piece) => withoutPlace(piece.trim(), location?.value ?? ''))
      .find(isTitle);
    if (title) setText(draft, 'title', title, this.head(), this.stamp, 0.5);
  }

  roles(draft: Draft, roles: readonly Role[]): void {
    draft.roles = roles.map(({ value, quote, row }) => ({
      value,
      confidence: 0.5,
      provenance: provenance(this.stamp, { ...this.source(row), quote }),
    }));
  }

  /** Somebody named in passing. */
  mention({ name, title, row }: Mention): Draft {
    const draft = emptyDraft('person');
    setText(draft, 'name', name, this.source(row), this.stamp, inPassing);
    setText(draft, 'title', bareTitle(title), this.source(row), this.stamp, 0.4);
    return draft;
  }

  name(draft: Draft, field: 'name' | 'company', { value, row }: SiteName, confidence: number): void {
    const source = row ? this.source(row) : { via: 'meta' as const, quote: value, locator: '' };
    setText(draft, field, value, source, this.stamp, confidence);
  }

  /** The site is the firm's own when its name or a mailbox says so. */
  ownSite(draft: Draft): void {
    const domain = companyDomain(this.page.url);
    if (!domain) return;
    const isOwn =
      matchesDomain(draft.texts.name?.value ?? '', domain) ||
      draft.lists.emails.some(({ value }) => companyDomain(value) === domain);
    const origin = new URL(this.page.url).origin;
    if (isOwn)
      setText(draft, 'website', origin, { via: 'meta', quote: origin, locator: '' }, this.stamp, 0.5);
  }

  contacts(draft: Draft, contacts: readonly Contact[]): void {
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

  location(draft: Draft, rows: readonly Row[]): void {
    const found = locationIn(rows);
    if (found) setText(draft, 'location', found.value, this.source(found.row), this.stamp);
  }

  /** Whoever has a mailbox elsewhere is listed by the site, not employed by its owner. */
  private worksHere(contacts: readonly Contact[]): boolean {
    const emails = contacts.filter(({ field }) => field === 'email').map(({ value }) => companyDomain(value));
    const site = companyDomain(this.page.url);
    return emails.length === 0 || emails.some((domain) => domain === null || domain === site);
  }

  private head() {
    return { via: 'meta' as const, quote: this.page.title, locator: '' };
  }

  private source(row: Row) {
    return { via: 'text' as const, quote: row.text, locator: locatorOf(this.page.outline.blocks, row.block) };
  }
}

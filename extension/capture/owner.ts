import type { Draft } from '@clew/shared/capture.ts';
import { maxCardRows } from './drafter.ts';
import { emptyDraft } from './drafting.ts';
import { type Contact, contactsOf } from './page/contacts.ts';
import type { PagePerson } from './page/people.ts';
import type { Understood } from './understood.ts';

/** What reaches somebody and belongs to none of the drafts but perhaps `owner`. */
export function leftover(
  { rows, place, people }: Understood,
  drafts: readonly Draft[],
  owner: Draft | undefined,
): Contact[] {
  const shared = new Set(valuesOf(people.filter(({ shares }) => shares)));
  const taken = new Set([
    ...valuesOf(people),
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
    .filter(({ value, field }) => field !== 'website' && (shared.has(value) || !taken.has(value)));
}

const valuesOf = (people: readonly PagePerson[]): string[] =>
  people.flatMap(({ contacts }) => contacts.map(({ value }) => value));

/** The organisation behind the site, when the page gives a way to reach it. It owns what belongs to no other. */
export function ownerOf(
  { drafter, rows, people, firms, name }: Understood,
  drafts: readonly Draft[],
  contacts: readonly Contact[],
): Draft | undefined {
  const known = firms.length > 0 ? undefined : drafts.find(({ kind }) => kind === 'organization');
  if (!known && !contacts.some(({ field }) => field === 'email' || field === 'phone')) return undefined;
  const draft = known ?? emptyDraft('organization');
  if (name) drafter.name(draft, 'name', name, name.confidence);
  drafter.ownSite(draft);
  drafter.contacts(draft, contacts);
  const ofOthers = new Set(people.flatMap(({ card }) => (card.rows.length < maxCardRows ? card.rows : [])));
  drafter.location(
    draft,
    rows.filter((row) => !ofOthers.has(row)),
  );
  return draft;
}

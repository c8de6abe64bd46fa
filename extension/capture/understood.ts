import type { Draft } from '@clew/shared/capture.ts';
import type { PageEvidence } from '../adapters/evidence.ts';
import { Drafter } from './drafter.ts';
import type { Stamp } from './drafting.ts';
import { joinBrokenNames } from './page/broken-names.ts';
import type { Place } from './page/contacts.ts';
import { placeRows } from './page/countries.ts';
import { joinExtensions } from './page/extensions.ts';
import { type Firm, firmsOf } from './page/firms.ts';
import { labelRows } from './page/label-rows.ts';
import { type PagePerson, peopleOf } from './page/people.ts';
import { type Row, rowsOf } from './page/rows.ts';
import { type SiteName, siteName } from './page/site-name.ts';
import { isSaidFirm } from './page/subject.ts';

/** A page with its visible text understood. */
export type Understood = {
  page: PageEvidence;
  drafter: Drafter;
  rows: Row[];
  place: Place;
  people: PagePerson[];
  firms: Firm[];
  name: SiteName | null;
  /** Markup states a person the page is about. */
  isStated: boolean;
};

/** The rows of a page with what their surroundings say about each. */
export function annotatedRows({ outline }: PageEvidence): Row[] {
  const rows = rowsOf(outline);
  joinBrokenNames(rows);
  labelRows(rows, outline.blocks);
  placeRows(rows);
  return rows;
}

/** `stated`: what markup says of the page. */
export function understand(
  page: PageEvidence,
  rows: Row[],
  stated: readonly Draft[],
  stamp: Stamp,
  region: string,
): Understood {
  const { blocks } = page.outline;
  const place: Place = { url: new URL(page.url), region };
  const isStated = stated.some(({ kind }) => kind === 'person');
  const people = peopleOf(rows, blocks, place).filter(
    (person) => (!isStated || isBacked(person, stated)) && !isSaidFirm(person.named.name, rows),
  );
  joinExtensions(people, rows, place);
  const firms = firmsOf(rows, blocks, place, new Set(people.map(({ named }) => named.row)));
  const name = siteName(page, rows);
  return { page, drafter: new Drafter(page, stamp), rows, place, people, firms, name, isStated };
}

/** Where markup says who the page is about, the text adds others only when it gives their job. */
function isBacked({ named, title }: PagePerson, drafts: readonly Draft[]): boolean {
  const names = drafts.map(({ texts }) => texts.name?.value ?? '');
  return names.includes(named.name) || (title !== null && !names.some((name) => named.name.includes(name)));
}

import { looksLikeAddress } from '@clew/shared/contact/addresses.ts';
import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import type { Block } from '../../adapters/evidence.ts';
import { type Card, cardsOf } from './card.ts';
import { type Contact, contactsOf, type Place } from './contacts.ts';
import { labelOf } from './labels.ts';
import { nameLikeness } from './names.ts';
import { type Row, shapeOf } from './rows.ts';
import { isTitle } from './titles.ts';

/** A firm as an entry of a list: its name's row and what belongs to it. */
export type Firm = { name: string; row: Row; contacts: Contact[]; card: Card };

const silent = new Set(['nav', 'related', 'quote', 'header', 'footer']);
const department =
  /\b(?:sales|support|service|services|department|office|reception|bookings?|billing|admissions?|inquiries|enquiries|customer|general|hours|directions|location|contact|info|phone|e-?mail|address|mailing|shipping|orders?|press|media|careers|emergency|technical|marketing|accounts?|head|main|toll)\b|отдел|служба|филиал|офис|склад|режим|реквизит|адрес|приёмная|приемная|бухгалтер|запись|دفتر|کارخانه|واحد|پشتیبانی|انبار|شعبه|تماس|ساعات|نشانی|آدرس/i;

/** Entries of a directory: names in one shape, each in a box of its own with a way to reach it. */
export function firmsOf(
  rows: readonly Row[],
  blocks: readonly Block[],
  place: Place,
  taken: ReadonlySet<Row>,
): Firm[] {
  const content = rows.filter(({ zone }) => !silent.has(zone));
  const groups = Map.groupBy(
    content.filter((row) => !taken.has(row) && isHeadline(row)).slice(0, 400),
    (row) => (row.label === 'company' ? 'company' : shapeOf(row)),
  );
  const firms: Firm[] = [];
  for (const [shape, anchors] of groups) {
    if (anchors.length < 2) continue;
    const reach = (list: readonly Row[]) => list.some((row) => contactsOf(row, place).some(isDirect));
    const found = cardsOf(anchors, content, blocks, reach)
      .map((card) => ({
        name: nameOf(card.anchor),
        row: card.anchor,
        card,
        contacts: card.rows.flatMap((row) => contactsOf(row, place)),
      }))
      .filter(({ contacts }) => contacts.some(isDirect));
    const placed = found.filter(
      ({ card, name }) =>
        companyLikelihood(name) > 0 ||
        card.rows.some((row) => row.label === 'address' || looksLikeAddress(row.text)),
    );
    if (
      shape === 'company' ||
      (found.length > 1 && found.length >= anchors.length / 2 && placed.length >= found.length / 2)
    )
      firms.push(...found);
  }
  return firms.sort((one, other) => one.row.index - other.row.index);
}

const isDirect = ({ field }: Contact): boolean => field === 'phone' || field === 'email';

const nameOf = (row: Row): string => row.text.replace(/^\d+[.)]\s+/, '').replace(/[\s:]+$/, '');

function isHeadline(row: Row): boolean {
  if (row.label === 'company') return row.text.length > 1 && row.text.length < 90;
  const whole = row.parts.every(
    (part) => part.text.trim() === '' || /^(?:b|strong|a|span|img)$/.test(part.tag),
  );
  const stands =
    row.level > 1 ||
    (whole && row.parts.some(({ tag }) => /^(?:b|strong|a)$/.test(tag))) ||
    /name|title|org|company|firm/i.test(row.hint);
  if (!stands || row.label !== '' || row.text.length < 3 || row.text.length > 70) return false;
  if (/[.?!@]$|@|https?:|www\.|\d{3}/.test(row.text) || labelOf(row.text) !== '' || department.test(row.text))
    return false;
  return nameLikeness(row.text) < 1 && !isTitle(row.text) && !looksLikeAddress(row.text);
}

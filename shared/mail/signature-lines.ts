import { addressLabel, looksLikeAddress } from '../contact/addresses.ts';
import { companyLikelihood } from '../contact/companies.ts';
import { findEmails } from '../contact/emails.ts';
import { faxWords, otherNumberWords } from '../contact/phone-words.ts';
import { parsePhones, phoneValue } from '../contact/phones.ts';
import { asciiDigits } from '../fold.ts';
import { nameLikelihood } from '../names/looks-like-name.ts';
import { looksLikeTitle } from '../titles/job-titles.ts';
import { boilerplate } from './closings.ts';

/** A text of a signature that is no contact; `line` and `part` tell where it stood, `whole` that it was alone there. */
export type Piece = { text: string; line: number; part: number; whole: boolean };

/** What the lines of a signature say by themselves. Phones are `number;ext=` where they parse, else as written. */
export type Contacts = {
  emails: string[];
  phones: string[];
  urls: string[];
  address: string[];
  pieces: Piece[];
};

const separators = /\s*[|•·●▪■◆\t;]\s*|\s+[/–—-]\s+|\s{3,}/;
const label =
  /(?<![\p{L}\p{N}])(?:e-?mail|mail|courriel|mél|contact|tel|tél|téléphone|telefon|telephone|telefono|teléfono|phone|ph|fon|mobile?|mob|cell|cellulaire|direct|direct line|office|bureau|zentrale|numéro de téléphone|numéro|fax|telefax|web|website|site(?: web)?|www|url|linkedin|twitter|instagram|facebook|skype|telegram|whatsapp|viber|t|m|p|e|w|f|d|dw|o|c|тел|телефон|моб|мобильный|факс|почта|эл\.? почта|сайт|раб|e-mail|опт|склад|تلفن|همراه|موبایل|تماس|فاکس|نمابر|ایمیل|رایانامه|پست الکترونیک|وب‌?سایت|سایت|وبگاه|ت|م|ف)\.?\s{0,2}(?:[:：]|(?=\s*$))/giu;
const number = /(?<![\p{L}\d/])[+(]{0,2}\d(?:[ ()./-]{0,4}\d){6,14}/gu;
const url =
  /^(?:https?:\/\/|www\.)\S{3,200}$|^(?:[\p{Ll}\d](?:[\p{Ll}\d-]{0,61}[\p{Ll}\d])?\.){1,4}(?!jpe?g|png|pdf|docx?|gif)[\p{Ll}]{2,12}(?:\/\S{0,200})?$|^[\p{L}\d-]{2,60}\.(?:com|net|org|fr|de|ru|ir|co\.uk|it|es|nl|ch|at|be|pl|info|biz|eu)(?:\/\S{0,200})?$/u;

const houseNumber = /^\p{Lu}[\p{L} .'-]{3,40}\s\d{1,4}\s?[a-z]?$/u;

const clean = (line: string) =>
  asciiDigits(line.slice(0, 500))
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .trim();

/** Sorts each line into contacts, parts of the address, and pieces of text that remain to be told apart. */
export function readLines(lines: readonly string[], region: string | undefined): Contacts {
  const found: Contacts = { emails: [], phones: [], urls: [], address: [], pieces: [] };
  let addressAt = -2;
  lines.forEach((raw, at) => {
    const line = clean(raw);
    if (line === '' || boilerplate.test(line.toLowerCase())) return;
    if (addressLabel.test(line) && looksLikeAddress(line)) {
      found.address.push(line.replace(addressLabel, ''));
      addressAt = at;
      return;
    }
    add(found.emails, findEmails(line));
    const phones = parsePhones(line, region);
    add(found.phones, phones.filter(({ fax }) => !fax).map(phoneValue));
    const parts = line.split(separators).filter((part) => part !== '');
    parts.forEach((part, index) => {
      const rest = withoutContacts(
        part,
        found,
        phones.map(({ e164 }) => e164),
      );
      if (!/\p{L}{2}/u.test(rest)) return;
      if (
        looksLikeAddress(rest) ||
        (addressAt === at - 1 &&
          /^cedex|^\p{Lu}{2,20}\s\d|^(?:france|germany|deutschland|россия)$/iu.test(rest))
      ) {
        const before = found.pieces.at(-1);
        // "Am Kupferweg 4 · 12345 Kupferstadt": the street shows only by what follows.
        if (before && at - before.line <= 1 && houseNumber.test(before.text))
          found.address.push(found.pieces.pop()!.text);
        found.address.push(rest);
        addressAt = at;
        return;
      }
      if (rest === part.trim() || isTelling(rest))
        found.pieces.push({ text: rest, line: at, part: index, whole: parts.length === 1 });
    });
  });
  return found;
}

const add = (list: string[], values: readonly string[]) => {
  for (const value of values) if (!list.includes(value)) list.push(value);
};

/** What is left beside a contact is mostly its label; kept only when it says something by itself. */
const isTelling = (text: string) =>
  looksLikeTitle(text) ||
  companyLikelihood(text) > 0 ||
  nameLikelihood(text) === 1 ||
  text.split(/\s+/).length > 3;

/** Takes URLs and numbers out of a part and into `found`; what is left of its words comes back. */
function withoutContacts(part: string, found: Contacts, parsed: readonly string[]): string {
  // "ann [at] firm [dot] com" has no words of its own.
  if (!part.includes('@') && findEmails(part).length > 0) return '';
  const words: string[] = [];
  for (const word of part.split(/\s+/)) {
    const bare = word.replace(/^[(<"']+|[)>"',;.]+$/g, '');
    if (url.test(bare)) add(found.urls, [bare]);
    else if (!bare.includes('@') || bare === '@') words.push(word);
  }
  const text = words.join(' ');
  const isAddress = looksLikeAddress(text) && !/^[+(\d]/.test(text);
  return (isAddress ? text : withoutNumbers(text, found, parsed))
    .replace(/\(?(?:ext|доб|داخلی|x)\.?\s?\d{1,6}\)?/giu, ' ')
    .replace(label, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:()+–—/-]+|[\s,;:(+–—/-]+$/g, '')
    .trim();
}

const endsWithWord = (words: RegExp) => new RegExp(`${words.source}[^\\d]{0,12}$`, 'iu');
const isOther = endsWithWord(otherNumberWords);
const isFax = endsWithWord(faxWords);

/** Numbers that no dialling plan knows are kept as written: a signature has few others. */
const withoutNumbers = (text: string, found: Contacts, parsed: readonly string[]): string =>
  text.replace(number, (digits, at: number) => {
    const lead = text.slice(0, at).toLowerCase();
    const plain = digits.replace(/\D/g, '');
    const known = parsed.some(
      (e164) =>
        e164.endsWith(plain.slice(-7)) ||
        (digits.match(/\d{5,}/g) ?? []).some((group) => e164.includes(group)),
    );
    if (!known && !isOther.test(lead) && !isFax.test(lead)) add(found.phones, [digits.trim()]);
    return ' ';
  });

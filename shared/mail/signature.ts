import { isSupportedCountry } from 'libphonenumber-js/max';
import { companyLikelihood, matchesDomain } from '../contact/companies.ts';
import { companyDomain } from '../contact/domains.ts';
import { findEmails } from '../contact/emails.ts';
import { latinise } from '../fold.ts';
import { bareName } from '../names/bare-name.ts';
import { nameLikelihood } from '../names/looks-like-name.ts';
import { looksLikeTitle } from '../titles/job-titles.ts';
import { callMe, closing, companyLabel, nameLabel, onBehalf, titleLabel } from './closings.ts';
import { isSentFrom, stripQuotes } from './reply.ts';
import { type Contacts, type Piece, readLines } from './signature-lines.ts';

/**
 * The sender as his signature presents him; '' and [] where it says nothing. Phones are `+…` with `;ext=` where they
 * parse, else as written. `text` is the signature verbatim, for the quote.
 */
export type Signature = {
  name: string;
  title: string;
  company: string;
  emails: string[];
  phones: string[];
  urls: string[];
  address: string;
  text: string;
};

/** `region`: ISO 3166 code for national phone numbers; `senderName`: from the message's header. */
export type SignatureHints = { region?: string | undefined; senderName?: string | undefined };

const maxLines = 16;

/** Reads the signature of a message, quotes and all. Null when it has none. */
export function readSignature(message: string, hints: SignatureHints = {}): Signature | null {
  const own = stripQuotes(message).split('\n');
  const lines = locate(own, hints.senderName);
  const region = regionOf(own, hints.region);
  const contacts = readLines(lines, region);
  const said = own.filter((line) => callMe.test(plain(line)) && !lines.includes(line)).slice(0, maxLines);
  for (const phone of readLines(said, region).phones)
    if (!contacts.phones.includes(phone)) contacts.phones.push(phone);
  const pieces = contacts.pieces.filter(({ text }) => !isSentence(text)).flatMap(divided);
  const domains = [...contacts.emails, ...contacts.urls]
    .map(companyDomain)
    .filter((domain) => domain !== null);
  const name = pickName(pieces, contacts.emails);
  // "Jess" above "Jessica Tran" is the same person.
  const rest = pieces.filter(({ text }) => !name?.text.startsWith(text));
  const company = pickCompany(rest, domains);
  const title = pickTitle(rest, name, company);
  const signature = {
    name: name ? bareName(name.text) : '',
    title: title?.text ?? '',
    company: company?.text ?? '',
    emails: contacts.emails,
    phones: contacts.phones,
    urls: contacts.urls,
    address: contacts.address.join(', '),
    text: [...said, ...lines].join('\n').trim(),
  };
  return isEmpty(signature, contacts) ? null : signature;
}

const isEmpty = ({ name }: Signature, { emails, phones, urls }: Contacts) =>
  name === '' && emails.length + phones.length + urls.length === 0;

/** The lines from the closing or the `--` on; without either, the short lines at the end. */
function locate(all: readonly string[], senderName: string | undefined): string[] {
  const lines = all.filter((line) => !isSentFrom(line)).map((line) => line.slice(0, 500));
  const mark = lines.findLastIndex((line) => /^[-–—_]{2,3}\s?$/.test(line));
  const closed = lines.findLastIndex((line) => closing.test(plain(line)));
  const filled = lines.findLastIndex((line) => line.trim() !== '');
  const near = (at: number) => at >= 0 && filled - at <= maxLines;
  if (near(closed) && (closed < filled || remainder(lines[closed]!) !== '')) {
    return [remainder(lines[closed]!), ...lines.slice(closed + 1, closed + 1 + maxLines)];
  }
  if (near(mark) && mark < filled) return lines.slice(mark + 1);
  const named = senderName
    ? lines.findLastIndex((line) => line.length < 100 && line.includes(senderName))
    : -1;
  if (near(named)) return lines.slice(named);
  let start = filled + 1;
  while (start > 0 && filled - start < maxLines - 1 && !isProse(lines[start - 1]!)) start--;
  while (start < filled && lines[start]!.trim() === '') start++;
  const tail = lines.slice(start, filled + 1);
  const signs = tail.some(
    (line) => /[\d۰-۹٠-٩][\d۰-۹٠-٩ ().-]{5}|@/.test(line) || findEmails(line).length > 0,
  );
  return signs || (tail.length <= 3 && nameLikelihood(tail[0] ?? '') === 1) ? tail : [];
}

/** Prose that got among the lines: no title and no firm. */
const isSentence = (text: string) =>
  /\p{L}{3}[.!?؟]\s/u.test(text) && text.split(/\s+/).length > 4 && companyLikelihood(text) < 1;

const plain = (line: string) => line.trim().toLowerCase();
const isProse = (line: string) =>
  line.length > 110 || (/[.!?؟…]\s*$/.test(line) && line.trim().split(/\s+/).length > 5);

/** What stands after the closing on its line, where that can be a name or a job: "LG Lulu", "Regards, Ann". */
function remainder(line: string): string {
  const trimmed = line.trim();
  const said = closing.exec(plain(trimmed))?.[0] ?? '';
  const rest = trimmed.slice(said.length);
  return /[,،.!:–—-]\s*$/.test(said) || /^\p{Lu}/u.test(rest) ? rest : '';
}

/** Country endings that anybody registers say nothing about the country. */
const genericEndings = new Set('io co ai me tv cc ws fm ly to gg so sh ac eu'.split(' '));

function regionOf(lines: readonly string[], fallback: string | undefined): string | undefined {
  const text = lines.join('\n');
  for (const [, ending = ''] of text.matchAll(/[\p{L}\d]\.([a-z]{2})(?![\p{L}\d.-])/gu)) {
    const code = ending === 'uk' ? 'GB' : ending.toUpperCase();
    if (!genericEndings.has(ending) && isSupportedCountry(code)) return code;
  }
  if (/\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/.test(text)) return 'GB';
  if (fallback) return fallback;
  return /\p{Script=Cyrillic}/u.test(text) ? 'RU' : /[پچژگ]/.test(text) ? 'IR' : undefined;
}

/** "Ann Lee, CEO", "Ann Lee (Sales)", "CFO at Hollow", «бухгалтер ООО "Лукошко"»: two pieces in one. */
function divided(piece: Piece): Piece[] {
  const text = piece.text.replace(onBehalf, '').replace(nameLabel, '').replace(pronouns, '');
  if (titleLabel.test(text) || companyLabel.test(text)) return [{ ...piece, text }];
  const pair =
    /^(.{2,60}?)\s?\(([^()]{2,60})\)$/u.exec(text) ??
    /^(.{2,60}?),\s(.{2,80})$/u.exec(text) ??
    /^(.{2,60}?)\s(?:at|@|bei|chez|en|presso|in der|при)\s(.{2,60})$/u.exec(text) ??
    /^(.{2,80}?)\s((?:ООО|ЗАО|ОАО|ПАО|АО|НПО|شرکت|هلدینگ)\s.{2,60})$/u.exec(text);
  if (!pair) return [{ ...piece, text }];
  const [, left = '', right = ''] = pair;
  const isNamed = nameLikelihood(left) > 0 && !looksLikeTitle(left);
  const isPair = isNamed
    ? looksLikeTitle(right)
    : / @ /.test(text) ||
      (looksLikeTitle(left) && (companyLikelihood(right) > 0 || isFirmAfterJob(left, right)));
  return isPair
    ? [
        { ...piece, text: left, whole: false },
        { ...piece, text: right, part: piece.part + 1, whole: false },
      ]
    : [{ ...piece, text }];
}

const pronouns = /\s?\(?(?:she|he|they)\/(?:her|him|them)(?:\/\p{L}+)?\)?$/iu;

/** Departments and regions, which follow a job too: "Account Executive, Brightlane" but "Vice President, Sales". */
const department =
  /(?<!\p{L})(?:sales|marketing|success|operations?|finance|engineering|product|technology|hr|people|it|support|services?|procurement|purchasing|supply|logistics|legal|research|development|communications?|strategy|emea|apac|dach|europe|americas?|asia|north|south|east|west|region\p{L}*)(?!\p{L})/iu;

const isFirmAfterJob = (job: string, text: string): boolean =>
  looksLikeTitle(job.split(' ').at(-1)!) &&
  job.includes(' ') &&
  /^\p{Lu}\S*(?:\s\p{Lu}\S*){0,3}$/u.test(text) &&
  !looksLikeTitle(text) &&
  !department.test(text);

function pickName(pieces: readonly Piece[], emails: readonly string[]): Piece | undefined {
  const locals = emails.map((email) => latinise(email.split('@')[0]!).replaceAll(' ', ''));
  let best: { piece: Piece; score: number } | undefined;
  pieces.forEach((piece, at) => {
    const likelihood = nameLikelihood(piece.text);
    if (likelihood === 0) return;
    const words = latinise(piece.text).split(' ');
    const mailed = locals.some((local) => words.some((word) => word.length > 2 && local.includes(word)));
    const other = companyLikelihood(piece.text) + (looksLikeTitle(piece.text) ? 0.7 : 0);
    const score = likelihood + (mailed ? 0.8 : 0) + (at === 0 ? 0.9 : 0.3 / at) - other;
    if (score > (best?.score ?? 0.3)) best = { piece, score };
  });
  const [first] = pieces;
  // "Thanks, Pip": a lone first name right under the closing.
  const alone =
    first &&
    /^\p{Lu}[\p{L}\u200c'’-]{1,24}$|^[\p{Script=Arabic}\u200c]{2,20}$/u.test(first.text) &&
    (first.line <= 1 || pieces.length === 1)
      ? first
      : undefined;
  return best?.piece ?? alone;
}

function pickCompany(pieces: readonly Piece[], domains: readonly string[]): Piece | undefined {
  const labelled = pieces.find(({ text }) => companyLabel.test(text));
  if (labelled) return { ...labelled, text: labelled.text.replace(companyLabel, '') };
  let best: { piece: Piece; score: number } | undefined;
  for (const piece of pieces) {
    const matches = domains.some((domain) => matchesDomain(piece.text, domain));
    const score =
      companyLikelihood(piece.text) * 2 + (matches ? 2 : 0) - (looksLikeTitle(piece.text) ? 1.5 : 0);
    if (score > (best?.score ?? 0)) best = { piece, score };
  }
  if (best) return best.piece;
  const unnamed = pieces.filter(
    ({ text }) => !looksLikeTitle(text) && !titleLabel.test(text) && text.split(/\s+/).length <= 7,
  );
  return (
    unnamed.find(({ part }) => part > 0) ??
    unnamed.find(({ text, whole }) => /^[\p{Lu}\p{Lo}\d«"]/u.test(text) || (whole && unnamed.length === 1))
  );
}

/** A text that names a job, else what stands between the name and the company. */
function pickTitle(
  pieces: readonly Piece[],
  name: Piece | undefined,
  company: Piece | undefined,
): Piece | undefined {
  const labelled = pieces.find(({ text }) => titleLabel.test(text));
  if (labelled) return { ...labelled, text: labelled.text.replace(titleLabel, '') };
  const rest = pieces.filter((piece) => piece !== company);
  const titled = rest.find(({ text }) => looksLikeTitle(text));
  if (titled || !name || !company) return titled;
  const after = (a: Piece, b: Piece) => a.line > b.line || (a.line === b.line && a.part > b.part);
  return rest.find(
    (piece) => after(piece, name) && after(company, piece) && piece.text.split(/\s+/).length <= 6,
  );
}

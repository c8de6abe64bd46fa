import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { bareName } from '@clew/shared/names/bare-name.ts';
import { honorifics } from '@clew/shared/names/titles.ts';
import { isGivenName, isPlaceAfter, nameLikeness } from './names.ts';
import { bareTitle, hasJobWord, isTitle } from './titles.ts';

/** Somebody in running text; `title` is '' where the sentence gives none. `isTurn`: he became that, whatever he was before. */
export type Told = { name: string; title: string; isTurn?: boolean };

const word = /(?:\p{Lu}\.)+(?!\p{L})|\p{Lu}[\p{L}’'-]*\p{Ll}(?:\p{L})*|[^\s\p{L}]|\p{L}+/gu;
const generation = /^,?\s(?:Jr|Sr|II|III)\b/;
/** The name goes on as a firm's: `Jane Doe, Inc.` */
const firmAfter = /^,?\s?(?:Inc|LLC|Ltd|Corp|GmbH|Co|& (?:Co|Sons|Partners|Associates))\b/;

type Word = { text: string; start: number; end: number };

/** Runs of capitalised words that begin with a known given name, with the job that stands beside them. */
export function peopleIn(prose: string): Told[] {
  const text = prose.slice(0, 4_000);
  const people: Told[] = [];
  let run: Word[] = [];
  const close = () => {
    const name = nameIn(run);
    run = [];
    if (name === null || firmAfter.test(text.slice(name.end, name.end + 20))) return;
    name.end += generation.exec(text.slice(name.end, name.end + 6))?.[0].length ?? 0;
    people.push({
      name: bareName(text.slice(name.start, name.end)),
      title: titleAfter(text.slice(name.end, name.end + 160)) || titleBefore(text.slice(0, name.start)),
      isTurn: turn.test(text.slice(name.end, name.end + 60)),
    });
  };
  for (const { 0: part, index } of text.matchAll(word)) {
    const isCapitals = /^\p{Lu}{3,}$/u.test(part);
    if (/^\p{Lu}/u.test(part) && !isCapitals)
      run.push({ text: part, start: index, end: index + part.length });
    else if (!(part === '.' && /^\p{Lu}$/u.test(run.at(-1)?.text ?? ''))) close();
  }
  close();
  return people;
}

function nameIn(run: readonly Word[]): { start: number; end: number } | null {
  const from = run.findIndex(({ text }) => isGivenName(text));
  if (from < 0 || !run.slice(0, from).every(({ text }) => hasJobWord(text) || isForm(text))) return null;
  const words = run.slice(from, from + 4);
  const [, second, third] = words.map(({ text }) => text.replace(/['’]s$/, ''));
  if (second === undefined) return null;
  const hasMiddle = third !== undefined && (/^\p{Lu}\.?$/u.test(second) || isGivenName(second));
  const size = hasMiddle ? 3 : 2;
  const last = words[size - 1]!;
  const end = last.end - (/['’]s$/.test(last.text) ? 2 : 0);
  const name = words.slice(0, size).map(({ text }) => text.replace(/['’]s$/, ''));
  if (name.slice(1).some(hasJobWord) || nameLikeness(name.join(' ')) < 1) return null;
  // "Jane Doe College"
  const rest = run
    .slice(from + size)
    .map(({ text }) => text)
    .join(' ');
  if (companyLikelihood(rest) > 0 || isPlaceAfter(rest)) return null;
  return { start: words[0]!.start, end };
}

/** Histories tell what somebody was before what he is. */
const turn =
  /^\s(?:becomes|became|(?:was |has been |is )?(?:appointed|named|promoted to)|joined [^,.;]{0,40} as)\s/;

const isForm = (part: string): boolean =>
  /^(?:By|The|Our|From)$/.test(part) || honorifics.has(part.toLowerCase().replace(/\.$/, ''));

/** `Jane Doe, owner and founder of Firm,` and `Jane Doe was appointed Managing Director`. */
function titleAfter(rest: string): string {
  const apposed =
    /^\s?[,–—-]\s(?:the |our |an? )?([^,.;:!?()]{2,80}?)(?=[,.;:!?()]|$|\s(?:who|which|has|is|was|will|and (?:his|her))\s)/.exec(
      rest,
    )?.[1];
  if (apposed !== undefined) return wholeTitle(apposed);
  const named =
    /^\s(?:is|as|was|becomes|became|(?:was |has been |is )?(?:appointed|named|promoted to)|joined [^,.;]{0,40} as)\s(?:the |our |an? )?(?:appointed |named )?(\p{Lu}[\p{L}&/.-]*(?:,?\s(?:of |and |for |& )?\p{Lu}[\p{L}&/.-]*){0,7})/u.exec(
      rest,
    )?.[1];
  return named === undefined ? '' : wholeTitle(named);
}

/** `our Managing Director, Jane Doe` and `owner/designer Jane Doe`: the words before the name as far as they are a job. */
function titleBefore(before: string): string {
  const words = before
    .slice(-80)
    .replace(/[\s,]+$/, '')
    .split(/\s+/);
  const last = words.length - 1;
  if (!isTitle(words[last]!)) return '';
  const isLarge = (word: string) => /^\p{Lu}/u.test(word);
  let from = last;
  while (
    from > 0 &&
    last - from < 4 &&
    isLarge(words[from - 1]!) === isLarge(words[last]!) &&
    /^[\p{L}&/-]+$/u.test(words[from - 1]!) &&
    !between.test(words[from - 1]!)
  )
    from--;
  const title = words.slice(from).join(' ');
  return isTitle(title) ? title : words[last]!;
}

const between =
  /^(?:and|or|of|the|an?|our|your|his|her|their|its|by|with|to|from|for|in|at|as|on|is|was|are|if|when|says?|said|mr|mrs|ms|dr)$/i;

/** Cuts where the job ends and something else begins: `General Manager and Firm moved`. */
function wholeTitle(text: string): string {
  const parts = bareTitle(text).split(/\s(?=and\s)/);
  while (parts.length > 1 && !isTitle(parts.at(-1)!.slice(4)) && !/^and \p{Ll}+$/u.test(parts.at(-1)!))
    parts.pop();
  const title = parts.join(' ').trim();
  return isTitle(title) ? title : '';
}

import { unifyPersian } from '../fold.ts';
import { looksLikeTitle } from './job-titles.ts';
import { authorityOf } from './seniority.ts';

/**
 * A role is a job by itself, nothing around it: `Head of Procurement`. Stricter than `looksLikeTitle`, which may lean
 * on the name beside the job: what is taken for a role stands alone, between menus, products and activities.
 */
export function isRole(text: string): boolean {
  const line = text.trim();
  if (line.length < 3 || line.length > 60 || /[\d@!?…:«»"()[\]|]|\p{L}\.\p{L}|\.$/u.test(line)) return false;
  if (addressing.test(line) || !looksLikeTitle(line)) return false;
  const [held = '', of] = line.split(field, 2);
  const words = held.split(/[\s/]+/);
  if (words.length > 6 || line.split(/\s/).length > 8) return false;
  // Latin titles end with their noun, `Sales Manager`, or begin with one that a field follows: `Director Logistics`.
  if (/\p{Script=Latin}/u.test(line))
    return (
      isHolder(words.at(-1)!) ||
      (words.length > 1 && grouped.test(words.at(-1)!)) ||
      (leading.test(held) && (of !== undefined || words.length > 1))
    );
  // Russian adjectives stand before the noun, and all else after it, as everything does in Persian.
  const noun = words.findIndex(isHolder);
  return noun >= 0 && words.slice(0, noun).every((word) => /(?:[ыио]й|ая)$/.test(word));
}

/** Parts a job from what it is for. */
const field = /\s(?:of|for|in|to|at|and|&|de|по)\s|,\s?|،\s?|\s[–—-]\s/;
const leading = /^(?:director|manager|head|coordinator|coord|supervisor|supt|dean|chair|vp)(?!\p{L})/iu;
/** Begins what is said to readers about a job: an invitation, a praise. */
const addressing =
  /^(?:your|our|a|an|the|my|ask|hire|hiring|find|become|becoming|contact|meet|for|about|to|jobs?|best|top|local|featured|наш[иа]?|ваш|найти|о)\s/iu;

/** Words of the lexicon that name a field or a place in a group rather than who holds a job. */
const vague =
  /^(?:sales|marketing|vertrieb|verkauf|einkauf|ventas|hr|qa|seo|vendor|commercial|comercial|purchases?|talent|charge|head|lead|guide|host|guard|student|member|fellow|partner|agent|associate|representative|volunteer|employee|commission|programme|продаж|закуп\p{L}*|кадр\p{L}*|снабжен\p{L}*|عضو|صاحب|شریک|استاد|متخصص|مهندس|وکیل)$/iu;
/** They hold a job when the words before say which. */
const grouped = /^(?:agent|associate|representative)$/i;
/** Endings of activities, plurals and other forms than the one that names a single holder. */
const otherForm =
  /(?:ing|ments?|ions?|ances?|ences?|ships?|ures?|ages?|als|(?<!princip)al|ism|ed|ics|ly|able|(?<!ar|ne)y|(?<!s)s|[аяоеыиуюй]|[оеё][вймхю]|[ая]х|یت|ان|گی|یره|وره|دسی|سازی)$/iu;
const adjectival = /^(?:управляющий|заведующий|заведующая|медсестра|متصدی)$/;

/** Whether some word of a text names who holds a job: enough where the page itself calls the text a position. */
export const namesHolder = (text: string): boolean => text.split(/[\s/]+/).some(isHolder);

/** `engineer`, `директор`, `مدیر`, never `engineering`, `engineers`, `директоров`, `مدیریت`. */
function isHolder(word: string): boolean {
  const plain = unifyPersian(word.toLowerCase());
  return looksLikeTitle(plain) && !vague.test(plain) && (adjectival.test(plain) || !otherForm.test(plain));
}

/** Roles that a sentence lists, three at least: `For a CFO, a buyer or an archivist, …`. */
export function rolesListed(sentence: string): string[] {
  const lists: string[][] = [[]];
  for (const piece of sentence.slice(0, 4_000).split(separator)) {
    const role = piece.replace(/^.*\b(?:an?|the)\s/i, '').trim();
    if (isRole(role)) lists.at(-1)!.push(role);
    else lists.push([]);
  }
  return lists.filter((list) => list.length >= 3).flat();
}

const separator = /[,،;](?:\s(?:and|or|и|или|و|یا)(?=\s))?|\s(?:and|or|и|или|و|یا)\s|[.:!?](?=\s)/;

/** How far a role decides, from 1 down to -1; 0 where it does not tell. */
export function weightOf(role: string): number {
  const authority = authorityOf(role);
  if (!authority) return 0;
  return authority.value === 'yes' ? authority.confidence : -authority.confidence;
}

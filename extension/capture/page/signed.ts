import { bareName } from '@clew/shared/names/bare-name.ts';
import { isGivenName, nameLikeness } from './names.ts';
import type { Told } from './prose.ts';
import { bareTitle, isTitle } from './titles.ts';

/** Who signs a letter or a quotation: `– Jane Doe, Leeds`, `J. Doe, Owner`, `John and Jane Doe`. */
export function signers(text: string): Told[] {
  if (text.length > 80) return [];
  const line = text
    .replace(/^[\s“”"'’~*–—-]+/, '')
    .replace(/^(?:\d{0,2}\s?by|from|(?:designed|written|created|photographed)\sby)\s/i, '')
    .replace(/\s(?:on\s)?\d.*$|(?<=\p{L}{3})\.$/u, '');
  const [name = '', ...rest] = line.split(/\s*[,|–—()]\s*|\s-\s/);
  const title = rest.find(isTitle) ?? '';
  const initialled = /^\p{Lu}\. \p{Lu}\p{Ll}+(?=\s|,|$)/u.exec(line)?.[0];
  if (initialled) return [{ name: initialled, title }];
  const generation = /^(?:Jr|Sr|II|III)\b\.?/.exec(rest[0] ?? '')?.[0];
  const isDashed = /^\s*[–—~-]/.test(text) && / /.test(name.trim());
  if (nameLikeness(name) >= (isDashed ? 0.5 : 1))
    return [{ name: bareName(generation ? `${name}, ${generation}` : name), title }];
  return couple(name).map(untitled);
}

const untitled = (name: string): Told => ({ name, title: '' });

/** `Bruce and Tina Doe` are two people; each keeps the words that the page gives to each. */
function couple(text: string): string[] {
  const pair = text.split(/\s(?:and|&|und|et|y|и|و)\s/).map((name) => name.trim());
  const [one, two] = pair;
  if (pair.length !== 2 || !one || !two || !pair.every(isOne)) return [];
  return isGivenName(one) || nameLikeness(one) === 1 ? [one, two] : [];
}

const isOne = (name: string): boolean => isGivenName(name) || nameLikeness(name) > 0;

/** A first name alone under a quotation, with a job, a place or a firm behind it at most: `– Kathleen`, `Tony (Leeds)`. */
export function firstNameOf(text: string): Told[] {
  const line = text.replace(/^[\s“”"'’~*–—-]+/, '');
  const name = /^\p{Lu}\p{Ll}{2,14}(?=\s?$|\s?[,(–|]|\s-\s)/u.exec(line)?.[0] ?? '';
  if (line.length >= 60 || !isGivenName(name)) return [];
  const rest = bareTitle(line.slice(name.length).replace(/^[\s,(|–-]+|\)\s*$/g, ''));
  return [{ name, title: isTitle(rest) ? rest : '' }];
}

/** What stands behind the last sentence of a quotation: `Great work. David – Spain`. */
export const tailOf = (text: string): string => /[.!?…”"]\s?([^.!?…”"]{3,60})$/.exec(text)?.[1] ?? '';

const greeting = /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day))\s+(.{2,60})$/i;

/** Whom a letter addresses: `Dear Gemma and Heather,`. */
export function addressees(text: string): Told[] {
  const said = text.length < 80 ? greeting.exec(text.replace(/[\s,:!-]+$/, ''))?.[1] : undefined;
  const names = (said ?? '').split(/,\s*(?:and\s)?|\sand\s|\s&\s/).map((name) => name.trim());
  return names.filter((name) => isGivenName(name) || nameLikeness(name) === 1).map(untitled);
}

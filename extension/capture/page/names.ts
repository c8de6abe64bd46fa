import { nameLikelihood } from '@clew/shared/names/looks-like-name.ts';
import { parseName } from '@clew/shared/names/parse.ts';

const brackets = /\s?[([][^)\]]{0,40}[)\]]/g;
const decoration = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f★✓✔®™]/gu;

/** The name as the page writes it, without forms of address, degrees, pronouns and decoration. */
export function bareName(text: string): string {
  const name = text
    .replace(decoration, '')
    .replace(/\s\((?:she|he|they)\b[^)]{0,30}\)/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const { honorific, suffix } = parseName(name);
  let bare = name;
  if (honorific !== '' && bare.toLowerCase().startsWith(honorific.toLowerCase()))
    bare = bare.slice(honorific.length);
  for (const degree of suffix.split(/,\s*/).toReversed()) {
    const at = degree === '' ? -1 : bare.lastIndexOf(degree);
    if (at > 0 && at + degree.length >= bare.replace(/[\s.,;)]+$/, '').length) bare = bare.slice(0, at);
  }
  return bare.replace(/^[\s.,،]+|[\s,،;:–—|-]+$/g, '') || name;
}

/** Words that begin a link or a greeting around a name. */
const calls =
  /^(?:e-?mail|call|contact|write|message|follow|ask|meet|about|view|visit|see|text|phone|click|read|hi|hello|dear|thanks|thank|regards|sincerely|by|with|from|and|the|написать|здравствуйте|уважаем\p{L}+)\s/iu;

/** See `nameLikelihood`; a remark in brackets after the name does not count. */
export const nameLikeness = (text: string): number =>
  text.length > 90 || calls.test(text)
    ? 0
    : nameLikelihood(
        text
          .replace(decoration, '')
          .replace(brackets, '')
          .replace(/[\s,:–—-]+$/, ''),
      );

import { parseName } from './parse.ts';

const brackets = /\s?[([][^)\]]{0,40}[)\]]/g;
const decoration = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\ufe0f★✓✔®™]/gu;
/** Forms of address that people are called as well: "Dean Doe". */
const given = /^(?:dean|duke|earl|king|prince|judge|major|baron)$/i;

/** A name's text without remarks in brackets and without decoration. */
export const plainName = (text: string): string =>
  text.replace(brackets, '').replace(decoration, '').replace(/\s+/g, ' ').trim();

/** The name as it was written, in its order, without forms of address, degrees, pronouns and decoration. */
export function bareName(text: string): string {
  const name = plainName(text);
  const { honorific, suffix } = parseName(name);
  let bare = name;
  const isCalled = given.test(honorific) && name.split(' ').length === 2;
  if (honorific !== '' && !isCalled && bare.toLowerCase().startsWith(honorific.toLowerCase()))
    bare = bare.slice(honorific.length);
  for (const degree of suffix.split(/,\s*/).toReversed()) {
    const at = degree === '' || /^(?:[js]r\.?|i{2,3}|iv)$/i.test(degree) ? -1 : bare.lastIndexOf(degree);
    if (at > 0 && at + degree.length >= bare.replace(/[\s.,;)]+$/, '').length) bare = bare.slice(0, at);
  }
  return bare.replace(/^[\s.,،~–—-]+|[\s,،;:–—|-]+$/g, '') || name;
}

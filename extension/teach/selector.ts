import { pathPatternOf } from '@clew/shared/path-pattern.ts';
import { isRecipeSelector } from '@clew/shared/recipe-selector.ts';
import { locatorOf } from '../adapters/reading.ts';

/** Attributes by which authors name what an element is. */
const naming =
  'itemprop property data-testid data-test data-test-id data-qa data-cy data-field data-section data-view-name rel name role aria-label'.split(
    ' ',
  );

/** Tags that a page has few of. */
const landmarks = /^(?:main|article|header|footer|aside|nav|section|address|table|dl|form|h[1-6])$/;

/** Classes that say how an element looks or how it is at the moment, not what it is. */
const looks =
  /^(?:flex|grid|block|inline|hidden|visible|relative|absolute|fixed|sticky|static|container|wrapper|row|col|column|clearfix|active|current|selected|open|opened|closed|show|shown|hide|hover|focus|disabled|loaded|loading|first|last|odd|even|left|right|center|bold|italic|underline|truncate|small|large|medium|big|uppercase|lowercase|capitalize|antialiased|animated?|dark|light)$|^(?:text|bg|border|font|items|justify|self|content|rounded|shadow|overflow|align|float|display|space|gap|leading|tracking|object|order|cursor|transition|opacity|whitespace|break|w|h|m[xytrbl]?|p[xytrbl]?|min|max|is|has|sm|md|lg|xl|js|no|u|css|sc|jsx|jss|svelte|emotion|styled|ng|ember|chakra)-/i;

/** A word that a person wrote and a build did not: no digits, no jumble of capitals, sayable. */
function isWritten(word: string): boolean {
  if (!/^[A-Za-z][A-Za-z_-]{1,49}$/.test(word)) return false;
  return word.split(/[_-]+/).every((part) => {
    const isWord = /^(?:[A-Z]?[a-z]*(?:[A-Z][a-z]{2,}){0,6}|[A-Z]{2,12})$/.test(part);
    return isWord && !/[^aeiouy]{6}/i.test(part) && (part.length < 5 || /[aeiouy]/i.test(part));
  });
}

const wordsOf = (text: string): string[] => (text.toLowerCase().match(/\p{L}{3,40}/gu) ?? []).slice(0, 200);

/**
 * A selector that finds this one element, told by what authors name it rather than by where it happens to stand, so
 * that it holds on pages of the same kind and after a redesign of what surrounds it. Nothing that belongs to this page
 * alone, such as the name of the person, goes into it. '' where no selector of the recipes' language finds it.
 * @param pathname of the page
 */
export function selectorOf(element: Element, pathname: string): string {
  const pattern = pathPatternOf(pathname).split('/');
  const ownSegments = pathname.split('/').filter((_, index) => pattern[index] === '*');
  const ofPage = new Set(wordsOf(ownSegments.join(' ')));
  const ofElement = new Set([...ofPage, ...wordsOf(element.textContent ?? '')]);
  const { ownerDocument } = element;

  const finds = (selector: string): boolean => {
    if (!isRecipeSelector(selector)) return false;
    const found = ownerDocument.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  const named = (of: Element): string[] => namesOf(of, ofPage, of === element ? ofElement : ofPage);

  const names = named(element);
  const own = landmarks.test(element.localName) ? [...names, element.localName] : names;
  const alone = own.find(finds);
  if (alone) return alone;

  const above = [...ancestorsOf(element)];
  for (const ancestor of above) {
    for (const anchor of named(ancestor)) {
      const under = [...own, element.localName].map((name) => `${anchor} ${name}`).find(finds);
      if (under) return under;
    }
  }
  let chain = stepOf(element, names);
  for (const ancestor of above) {
    const anchors = named(ancestor);
    if (landmarks.test(ancestor.localName) || ancestor.localName === 'body') anchors.push(ancestor.localName);
    const found = anchors.map((anchor) => `${anchor} > ${chain}`).find(finds);
    if (found) return found;
    chain = `${stepOf(ancestor, anchors)} > ${chain}`;
  }
  const place = locatorOf(element);
  return finds(place) ? place : '';
}

/** What authors call the element, most telling first. */
function namesOf(element: Element, ofPage: ReadonlySet<string>, ofElement: ReadonlySet<string>): string[] {
  const tag = element.localName;
  const names: string[] = [];
  const isOurs = (value: string, words: ReadonlySet<string>) =>
    !wordsOf(value).some((word) => words.has(word));
  for (const name of naming) {
    const value = element.getAttribute(name) ?? '';
    const isName = name === 'aria-label' ? /^[\p{L} -]{2,40}$/u.test(value) : isWritten(value);
    if (isName && isOurs(value, ofElement)) names.push(`${tag}[${name}="${value}"]`);
  }
  const id = element.getAttribute('id') ?? '';
  if (isWritten(id) && isOurs(id, ofElement)) names.unshift(`#${id}`);
  const scheme = /^(?:mailto|tel):/i.exec(element.getAttribute('href') ?? '')?.[0].toLowerCase();
  if (scheme) names.push(`${tag}[href^="${scheme}"]`);
  const classes = (element.getAttribute('class') ?? '')
    .split(/\s+/)
    .filter((word) => isWritten(word) && !looks.test(word) && isOurs(word, ofPage))
    .slice(0, 4);
  for (const name of classes) names.push(`${tag}.${name}`);
  if (classes.length > 1) names.push(`${tag}.${classes.slice(0, 3).join('.')}`);
  return names;
}

/** The element among its siblings: by a name of its own, else by its place. */
function stepOf(element: Element, names: readonly string[]): string {
  const tag = element.localName;
  const siblings = [...(element.parentElement?.children ?? [])];
  const alike = siblings.filter((each) => each.localName === tag);
  if (alike.length < 2) return tag;
  const name = names.find((each) => siblings.filter((sibling) => sibling.matches(each)).length === 1);
  return name ?? `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}

function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = element.parentElement; at && at.localName !== 'html'; at = at.parentElement) yield at;
}

/**
 * The language of recipes' selectors: a name, `#id`, `.class`, `[attribute="value"]` and a position. No functions, and
 * few descendants, since those alone can make a browser search long. Apart from recipe.ts because pages get it too.
 */
const compound =
  '(?=[a-z#.[])(?:[a-z][\\w-]{0,40})?(?:#[\\w-]{1,60})?(?:\\.[\\w-]{1,60}){0,3}(?:\\[[a-z][a-z-]{0,30}\\^?="[^"\\\\<>\\p{Cc}]{1,80}"\\]){0,2}(?::nth-(?:of-type|child)\\([1-9]\\d{0,3}\\))?';
const children = `${compound}(?: > ${compound}){0,40}`;
const language = new RegExp(`^${children}(?: ${children}){0,2}$`, 'iu');

export const maxSelector = 400;

export const isRecipeSelector = (text: string): boolean => text.length <= maxSelector && language.test(text);

import type { PageEvidence } from '../../adapters/evidence.ts';
import type { Row } from './rows.ts';

const articleTypes = new Set([
  'Article',
  'BlogPosting',
  'NewsArticle',
  'TechArticle',
  'Report',
  'ScholarlyArticle',
  'LiveBlogPosting',
  'Recipe',
  'DiscussionForumPosting',
  'QAPage',
]);
const byline = /\b(?:byline|post-?meta|entry-?meta|posted-?on|post-?author|entry-?author)\b/i;
const contactPage =
  /\b(?:contacts?|about|team|staff|people|imprint|impressum|kontakt\p{L}*)\b|контакт|о компании|команда|сотрудник|تماس|درباره|تیم|همکاران/iu;

const ownPage =
  /\b(?:testimonials?|history|our-?story|who-?we-?are|profile|leadership|management|company|overview)\b|отзывы|история/iu;

/** Where a firm tells of itself rather than of the world: those whom it names have to do with it. */
export const tellsOfItself = (page: PageEvidence): boolean =>
  isContactPage(page) || ownPage.test(page.title) || ownPage.test(decodePath(page.url));

/** A page on which a firm presents itself or its people. */
export const isContactPage = ({ title, url }: PageEvidence): boolean =>
  contactPage.test(title) || contactPage.test(decodePath(url));

/** Stories mention many and are about nobody. Many systems call every page an article: a contact page is none. */
export function tellsAStory(page: PageEvidence, rows: readonly Row[]): boolean {
  if (isContactPage(page)) return false;
  const { meta, types } = page;
  if (/(?:^|\s)single-post(?:\s|$)/.test(meta.body ?? '')) return true;
  if (/(?:^|\s)page-(?:template|id-)/.test(meta.body ?? '')) return false;
  if (types.some((type) => articleTypes.has(type))) return true;
  const isSigned = meta['article:published_time'] !== undefined || meta.author !== undefined;
  return meta['og:type'] === 'article' && (isSigned || rows.some(({ hint }) => byline.test(hint)));
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return url;
  }
}

/** Pages of much running text tell of people more often than they present them. */
export function isLong(rows: readonly Row[]): boolean {
  const prose = rows.filter(({ text }) => /\p{Ll}{2,}(?:\s\p{L}+){6}/u.test(text));
  return prose.reduce((words, { text }) => words + text.split(' ').length, 0) > 300;
}

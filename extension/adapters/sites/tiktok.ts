import type { Adapter } from '../evidence.ts';
import { clean, firstText, metaContent, subject, textOf, webAddress } from '../reading.ts';

/** A TikTok profile, or a video, whose lead is its author. Written from documented structure (`data-e2e`, title), not verified on a live page. */
export const tiktok: Adapter = {
  id: 'tiktok',
  label: 'TikTok',
  hosts: ['tiktok.com'],
  own: /^\/(?:(?:foryou|following|explore|live|messages|login|signup|search|tag|about|legal|upload|friends)(?:\/.*)?)?$/,
  paths: /^\/@[\w.]+/,
  detect: (document) => (nameOf(document) !== '' ? 'person' : null),
  collect(document, url) {
    const { evidence, add } = subject('tiktok', null);
    add('name', heading(document), nameOf(document));
    add('profile', null, `https://www.tiktok.com/${url.pathname.split('/')[1]}`);
    const link = document.querySelector('[data-e2e="user-link"]');
    const target = webAddress(link?.getAttribute('href'), url);
    if (target !== '') add('website', link, new URL(target).searchParams.get('target') ?? target);
    return evidence;
  },
};

const heading = (document: Document): Element | null =>
  firstText(document, '[data-e2e="user-subtitle"]', '[data-e2e="browser-nickname"]');

/** `Name (@handle) | TikTok` on profiles, `Name on TikTok` and `TikTok · Name` on videos. */
function nameOf(document: Document): string {
  const name = textOf(heading(document), 200).split(' · ')[0]!;
  if (name !== '') return name;
  const title = metaContent(document, 'og:title') || textOf(document.querySelector('title'), 300);
  const stated =
    /^(.{1,100}?) (?:\(@[\w.]+\)|on TikTok\b)/.exec(title) ?? /^TikTok · (.{1,100})$/.exec(title);
  return clean(stated?.[1]);
}

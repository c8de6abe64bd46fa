import type { Source } from '@clew/shared/source.ts';

const social = [
  'linkedin.com',
  'x.com',
  'twitter.com',
  'instagram.com',
  'facebook.com',
  'github.com',
  't.me',
  'web.telegram.org',
  'web.whatsapp.com',
  'youtube.com',
  'tiktok.com',
  'bsky.app',
  'vk.com',
  'xing.com',
];
const inboxes = ['mail.google.com', 'outlook.live.com', 'outlook.office.com', 'outlook.office365.com'];

/**
 * The source of a lead captured on the page `url`, '' when it was entered by hand. Who wrote to us spoke first; whom
 * the rep found anywhere else did not.
 */
export function sourceOf(url: string): Source {
  const host = hostOf(url);
  const base = { detail: host.slice(0, 200), campaign: '', url: url.slice(0, 2_000) };
  if (isOneOf(host, inboxes)) return { ...base, channel: 'email', direction: 'inbound' };
  return { ...base, channel: isOneOf(host, social) ? 'social' : 'direct', direction: 'outbound' };
}

/** Without `www.`; '' for what is not an address of a site. */
export const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

const isOneOf = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => host === site || host.endsWith(`.${site}`));

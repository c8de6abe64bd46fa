import { hostMatches } from '@clew/shared/path-pattern.ts';
import type { Adapter, PageKind } from './evidence.ts';
import { generic } from './generic/adapter.ts';
import { bluesky } from './sites/bluesky.ts';
import { crunchbase } from './sites/crunchbase.ts';
import { facebook } from './sites/facebook.ts';
import { github } from './sites/github.ts';
import { gmailList } from './sites/gmail-list.ts';
import { gmailThread } from './sites/gmail-thread.ts';
import { googleMaps } from './sites/google-maps.ts';
import { instagram } from './sites/instagram.ts';
import { linkedinCompany } from './sites/linkedin-company.ts';
import { linkedinProfile } from './sites/linkedin-profile.ts';
import { linkedinSearch } from './sites/linkedin-search.ts';
import { outlook } from './sites/outlook.ts';
import { outlookList } from './sites/outlook-list.ts';
import { telegram } from './sites/telegram.ts';
import { telegramWeb } from './sites/telegram-web.ts';
import { tiktok } from './sites/tiktok.ts';
import { vk } from './sites/vk.ts';
import { whatsapp } from './sites/whatsapp.ts';
import { x } from './sites/x.ts';
import { xing } from './sites/xing.ts';
import { youtube } from './sites/youtube.ts';

/** Sites before the generic adapter, which is always last. Within one host the first whose detect passes wins. */
export const adapters: readonly Adapter[] = [
  linkedinProfile,
  linkedinCompany,
  linkedinSearch,
  x,
  gmailThread,
  gmailList,
  outlook,
  outlookList,
  googleMaps,
  telegram,
  telegramWeb,
  whatsapp,
  instagram,
  facebook,
  youtube,
  tiktok,
  github,
  bluesky,
  vk,
  xing,
  crunchbase,
  generic,
];

/**
 * Whose page this is, null when no site's adapter knows the address. `page` is null where it knows the address and
 * does not recognise the page.
 */
export function siteOf(document: Document, url: URL): { site: Adapter | null; page: PageKind } {
  const serving = adapters.filter(({ hosts }) => hosts.some((suffix) => hostMatches(url.hostname, suffix)));
  const owner = serving.find(({ own }) => own?.test(url.pathname));
  if (owner) return { site: owner, page: 'nobody' };
  const reading = serving.filter(({ paths }) => paths?.test(url.pathname) ?? true);
  for (const site of reading) {
    const page = detect(site, document, url);
    if (page !== null) return { site, page };
  }
  return { site: reading.find(({ paths }) => paths !== undefined) ?? null, page: null };
}

/** An adapter that a page trips up does not recognise it. */
function detect(adapter: Adapter, document: Document, url: URL): PageKind {
  try {
    return adapter.detect(document, url);
  } catch {
    return null;
  }
}

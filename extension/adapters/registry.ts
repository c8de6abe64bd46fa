import type { Adapter, PageKind } from './evidence.ts';
import { generic } from './generic/adapter.ts';
import { gmailThread } from './sites/gmail-thread.ts';
import { linkedinProfile } from './sites/linkedin-profile.ts';
import { x } from './sites/x.ts';

/** Sites before the generic adapter, which is always last. Within one host the first whose detect passes wins. */
export const adapters: readonly Adapter[] = [linkedinProfile, x, gmailThread, generic];

/** True when the host is the suffix itself or a subdomain of it. */
export const hostMatches = (host: string, suffix: string): boolean =>
  host === suffix || host.endsWith(`.${suffix}`);

export function adapterFor(document: Document, url: URL): { adapter: Adapter; page: PageKind } {
  for (const adapter of adapters) {
    if (adapter.hosts.length > 0 && !adapter.hosts.some((suffix) => hostMatches(url.hostname, suffix)))
      continue;
    const page = adapter === generic ? null : adapter.detect(document, url);
    if (page !== null || adapter === generic) return { adapter, page };
  }
  return { adapter: generic, page: null };
}

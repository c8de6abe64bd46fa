import { browser } from 'wxt/browser';

/**
 * Sites that the rep lets Clew read without a click, for as long as she does. The browser keeps them as permissions of
 * the extension, so that taking one away there counts here too.
 */
export type SiteAccess = {
  isAllowed(url: string): Promise<boolean>;
  /** Asks for the site of `url`; false when the rep says no. To be called in a gesture, before anything is awaited. */
  allow(url: string): Promise<boolean>;
  revoke(url: string): Promise<void>;
  /** Addresses of the sites, in alphabetical order. */
  list(): Promise<string[]>;
  onChange(listener: () => void): () => void;
};

/** Firefox takes no port in a pattern; without one every port of the host is meant. */
const patternOf = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
};

export const siteAccess: SiteAccess = {
  isAllowed: (url) => browser.permissions.contains({ origins: [patternOf(url)] }).catch(() => false),
  allow: (url) => browser.permissions.request({ origins: [patternOf(url)] }).catch(() => false),
  async revoke(url) {
    await browser.permissions.remove({ origins: [patternOf(url)] });
  },
  async list() {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.map((pattern) => pattern.replace(/\*$/, '')).sort();
  },
  onChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};

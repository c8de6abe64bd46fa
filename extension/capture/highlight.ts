import type { Provenance } from '@clew/shared/capture.ts';
import { browser } from 'wxt/browser';

/** Shows on the page where a value came from; null takes the mark away. Where the page has moved on, nothing happens. */
export async function highlight(tabId: number, source: Provenance | null): Promise<void> {
  const args: [string, string, string] = [source?.url ?? '', source?.locator ?? '', source?.quote ?? ''];
  await browser.scripting.executeScript({ target: { tabId }, func: markInPage, args }).catch(() => {});
}

/**
 * Runs inside the page, by itself: it may use nothing from outside its own body. The mark is an animation, which
 * leaves the page's own markup and styles as they are.
 */
function markInPage(url: string, locator: string, quote: string): void {
  const id = 'clew-highlight';
  for (const animation of document.getAnimations()) if (animation.id === id) animation.cancel();
  if (url === '' || location.href.slice(0, 2_000) !== url) return;

  // What was read from a script or a meta tag is shown where its words stand on the page.
  const visible = (element: Element | null): Element | null =>
    element && element.getClientRects().length > 0 ? element : null;
  const atLocator = (): Element | null => {
    try {
      return locator === '' ? null : visible(document.querySelector(locator));
    } catch {
      return null;
    }
  };
  const atQuote = (): Element | null => {
    const words = quote.trim().slice(0, 60);
    if (words === '') return null;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let left = 50_000; left > 0 && texts.nextNode(); left--) {
      const { data, parentElement } = texts.currentNode as Text;
      if (data.includes(words) && visible(parentElement)) return parentElement;
    }
    return null;
  };

  const element = atLocator() ?? atQuote();
  if (!element) return;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const mark = {
    outline: '3px solid oklch(0.62 0.17 35)',
    outlineOffset: '3px',
    backgroundColor: 'oklch(0.62 0.17 35 / 0.16)',
  };
  element.animate([mark, mark], { duration: 60_000, id });
}

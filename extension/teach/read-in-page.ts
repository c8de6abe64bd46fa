/** What a recipe's element holds. `href` is that of the link it is, stands in, or holds alone; as written. */
export type TaughtElement = { id: string; text: string; href: string };
export type TaughtPage = { url: string; read: TaughtElement[] };

/**
 * Runs inside the page, by itself: it may use nothing from outside its own body. Of each selector's elements the first
 * that says anything is read, its text and its link, nothing else. A selector that finds nothing is left out.
 */
export function readInPage(recipes: readonly { id: string; selector: string }[]): TaughtPage {
  const textOf = (root: Element): string => {
    let text = '';
    let left = 2_000;
    const walk = (node: Node, depth: number): void => {
      for (let child = node.firstChild; child; child = child.nextSibling) {
        if (--left < 0 || text.length > 4_000 || depth > 100) return;
        if (child.nodeType === 3) text += child.nodeValue;
        if (child.nodeType !== 1 || /^(?:script|style|template)$/.test((child as Element).localName))
          continue;
        const isBreak = /^(?:br|p|div|li|ul|tr|td|dt|dd|h[1-6])$/.test((child as Element).localName);
        if (isBreak) text += ' ';
        walk(child, depth + 1);
        if (isBreak) text += ' ';
      }
    };
    walk(root, 0);
    return text.slice(0, 4_000).replace(/\s+/g, ' ').trim().slice(0, 1_000);
  };
  const hrefOf = (element: Element): string => {
    const within = element.querySelectorAll('a[href]');
    const link = element.closest('a[href]') ?? (within.length === 1 ? within[0] : null);
    const protectedEmail = (
      element.closest('[data-cfemail]') ?? element.querySelector('[data-cfemail]')
    )?.getAttribute('data-cfemail');
    const href = protectedEmail ? `cfemail:${protectedEmail}` : (link?.getAttribute('href') ?? '');
    return href.trim().slice(0, 2_000);
  };

  const read: TaughtElement[] = [];
  const started = Date.now();
  for (const { id, selector } of recipes) {
    if (Date.now() - started > 50) break;
    try {
      for (const element of [...document.querySelectorAll(selector)].slice(0, 20)) {
        const text = textOf(element);
        const href = hrefOf(element);
        if (text === '' && href === '') continue;
        read.push({ id, text, href });
        break;
      }
    } catch {
      // Not a selector this browser knows.
    }
  }
  return { url: location.href.slice(0, 2_000), read };
}

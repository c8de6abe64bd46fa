import { selectorOf } from './selector.ts';

/** What a rep pointed at: `selector` is '' where nothing finds it again. */
export type Pointed = { url: string; selector: string };

/** The pick under way in this page; the panel ends it from outside. */
type Picking = { clewEndPick?: () => void };

/** Whoever asked may have gone. */
const patience = 120_000;

/** Keys that walk from the element under the pointer, for whoever cannot hit it. */
const steps: Record<string, (from: Element) => Element | null> = {
  ArrowUp: ({ parentElement }) => (parentElement?.localName === 'html' ? null : parentElement),
  ArrowDown: ({ firstElementChild }) => firstElementChild,
  ArrowLeft: ({ previousElementSibling }) => previousElementSibling,
  ArrowRight: ({ nextElementSibling }) => nextElementSibling,
};

/**
 * Lets the person point at an element of this page. A transparent frame over the page takes every event, so that no
 * handler of the page's own hears of it; what is outlined is drawn in that frame, which goes when this ends.
 * Resolves to null when it was cancelled.
 */
export function pickElement(document: Document): Promise<Pointed | null> {
  const world = globalThis as Picking;
  world.clewEndPick?.();
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const frame = document.createElement('iframe');
    let box: HTMLElement | undefined;
    let aimed: Element | null = null;

    const end = (picked: Element | null): void => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
      host.remove();
      delete world.clewEndPick;
      resolve(
        picked && {
          url: location.href.slice(0, 2_000),
          selector: selectorOf(picked, location.pathname),
        },
      );
    };
    const aim = (element: Element | null): void => {
      aimed = element;
      if (!box) return;
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      look(box, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    };
    const under = ({ clientX, clientY }: MouseEvent): Element | null => {
      const below = document.elementsFromPoint(clientX, clientY).filter((each) => each !== host);
      // A transparent cover, such as the link of a whole card, is not what the person sees there.
      const seen = below.find((each) => each.textContent?.trim()) ?? below[0];
      return seen?.closest(':not(svg, svg *)') ?? null;
    };
    const onKey = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      if (!step && event.key !== 'Escape' && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') end(null);
      else if (event.key === 'Enter') aimed && end(aimed);
      else if (step) aim(step(aimed ?? document.body) ?? aimed);
    };
    /** The frame has nothing to scroll; what lies under the pointer does. */
    const onWheel = (event: WheelEvent): void => {
      let at = under(event);
      while (at && !scrolls(at)) at = at.parentElement;
      (at ?? document.scrollingElement)?.scrollBy(event.deltaX, event.deltaY);
      aim(under(event));
    };
    frame.addEventListener('load', () => {
      const inner = frame.contentWindow;
      const body = frame.contentDocument?.body;
      if (!inner || !body) return;
      box = frame.contentDocument!.createElement('div');
      look(box, {
        position: 'fixed',
        outline: '3px solid oklch(0.62 0.17 35)',
        background: 'oklch(0.62 0.17 35 / 0.16)',
        borderRadius: '2px',
      });
      body.replaceChildren(box);
      look(body, { cursor: 'crosshair', background: 'transparent' });
      look(frame.contentDocument!.documentElement, { height: '100%', cursor: 'crosshair' });
      inner.addEventListener('mousemove', (event) => aim(under(event)));
      inner.addEventListener('mousedown', (event) => event.preventDefault());
      inner.addEventListener('contextmenu', (event) => event.preventDefault());
      inner.addEventListener('wheel', onWheel);
      inner.addEventListener('keydown', onKey);
      inner.addEventListener('click', (event) => end(under(event)));
    });

    look(host, { ...cover, zIndex: '2147483647' });
    look(frame, { ...cover, colorScheme: 'light' });
    host.attachShadow({ mode: 'closed' }).append(frame);
    // An open dialog makes everything outside it deaf.
    const dialogs = document.querySelectorAll('dialog:modal');
    (dialogs[dialogs.length - 1] ?? document.documentElement).append(host);
    host.popover = 'manual';
    host.showPopover?.();
    window.addEventListener('keydown', onKey, true);
    const timer = setTimeout(() => end(null), patience);
    world.clewEndPick = () => end(null);
  });
}

const cover = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  maxWidth: 'none',
  maxHeight: 'none',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  display: 'block',
  opacity: '1',
  visibility: 'visible',
  transform: 'none',
  pointerEvents: 'auto',
} as const;

function look(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles))
    element.style.setProperty(
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      value,
      'important',
    );
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1) return false;
  return /auto|scroll/.test(getComputedStyle(element).overflowY);
}

import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a key does. `whileTyping` ones work inside one-line fields as well. */
type Shortcut = (() => void) | { whileTyping: true; run(): void };
export type Shortcuts = Partial<Record<string, Shortcut>>;

/** Keys of a view, for as long as it is on the screen. Keys of the focused element itself go first. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  // Before the view is painted: what can be seen can be pressed.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = keyOf(event);
      const shortcut = latest.current[key];
      if (!shortcut || takes(event.target, key, typeof shortcut !== 'function')) return;
      event.preventDefault();
      if (typeof shortcut === 'function') shortcut();
      else shortcut.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** The key as on a Latin keyboard: E is E on a Persian or Russian one too, and so are the digits. */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (code.startsWith('Digit') || (code.startsWith('Numpad') && code.length === 7)) return code.slice(-1);
  if (code === 'Slash') return '/';
  if (key.length !== 1) return key;
  const latin = key.charCodeAt(0) < 128;
  return !latin && code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();
}

const typing = 'input, textarea, select, [contenteditable]';
const pressing = 'button, a, select, summary, textarea';

/** The focused element wants the key for itself. */
function takes(target: EventTarget | null, key: string, whileTyping: boolean): boolean {
  if (!(target instanceof Element)) return false;
  if (key === 'Enter') return target.matches(whileTyping ? pressing : `${pressing}, ${typing}`);
  return !whileTyping && target.matches(typing);
}

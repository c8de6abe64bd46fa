import type { Panel } from '../../e2e/pages/panel.ts';

/** What an extension's worker has to wait for. */
export type Held = { store: 'outbox' | 'bundle' } | 'turn';

/**
 * Takes something that sync needs, from the panel's page, so that the worker stands still where it needs it.
 * @returns gives it back
 */
export async function hold({ page }: Panel, what: Held): Promise<() => Promise<void>> {
  await page.evaluate(
    (what) =>
      new Promise<void>((held) => {
        const free = new Promise<void>((resolve) => {
          Object.assign(window, { giveBack: resolve });
        });
        if (what === 'turn') {
          void navigator.locks.request('clew-sync', () => {
            held();
            return free;
          });
          return;
        }
        let isFree = false;
        void free.then(() => {
          isFree = true;
        });
        const opening = indexedDB.open('clew');
        opening.onsuccess = () => {
          const store = opening.result.transaction(what.store, 'readwrite').objectStore(what.store);
          // A transaction lasts as long as it is asked something.
          const ask = () => {
            if (isFree) return opening.result.close();
            store.count().onsuccess = ask;
            held();
          };
          ask();
        };
      }),
    what,
  );
  return () => page.evaluate('giveBack()');
}

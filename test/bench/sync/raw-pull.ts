import type { Rig } from '../../faults/chromium/rig.ts';

/**
 * The least that a first pull can be in the same panel, in seconds: the same pages, asked for one after the other and
 * put into IndexedDB as they come, each in a strict transaction, with nothing made of them.
 */
export const rawPull = ({ panel, gate }: Rig): Promise<number> => panel.page.evaluate(pullRaw, gate.url);

type Extension = {
  chrome: { storage: { session: { get(key: string): Promise<{ accessToken: { token: string } }> } } };
};

/** Runs in the panel, in the name of its device. */
async function pullRaw(serverUrl: string): Promise<number> {
  const { session } = (globalThis as unknown as Extension).chrome.storage;
  const { accessToken } = await session.get('accessToken');
  const headers = { authorization: `Bearer ${accessToken.token}` };
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('raw');
    opening.onupgradeneeded = () => opening.result.createObjectStore('page', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
  });
  const began = performance.now();
  let cursor: unknown = null;
  for (let more = true; more; ) {
    const input = encodeURIComponent(JSON.stringify({ cursor, limit: 500 }));
    const text = await (await fetch(`${serverUrl}/trpc/sync.pull?input=${input}`, { headers })).text();
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('page', 'readwrite', { durability: 'strict' });
      tx.objectStore('page').put(text);
      tx.oncomplete = () => resolve();
      tx.onabort = () => reject(tx.error);
    });
    ({ cursor, more } = JSON.parse(text).result.data);
  }
  db.close();
  indexedDB.deleteDatabase('raw');
  return (performance.now() - began) / 1_000;
}

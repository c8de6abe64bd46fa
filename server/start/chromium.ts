import { spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { OpenBrowser } from './browsers.ts';
import { extensionFor } from './build.ts';

/**
 * Opens a Chromium with the extension in it. The extension goes in over the debugging pipe: Chrome's own builds
 * have ignored --load-extension since 137. The browser ends when the pipe does, so it cannot outlive the launcher.
 */
export const openChromium: OpenBrowser = async ({ path, profile, url, asRoot }) => {
  const child = spawn(
    path,
    [
      `--user-data-dir=${profile}`,
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--no-default-browser-check',
      ...(asRoot ? ['--no-sandbox'] : []),
      url,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const pipe = connect(child.stdio[3] as Duplex, child.stdio[4] as Duplex);
  await Promise.race([
    pipe.send('Extensions.loadUnpacked', { path: extensionFor.chromium }),
    closed.then(() => Promise.reject(new Error(`${path} ended at once`))),
  ]);
  return {
    async close() {
      pipe.send('Browser.close').catch(() => {});
      await closed;
    },
  };
};

type Answer = { id?: number; error?: { message: string } };

/** DevTools messages over a pair of pipes: JSON, each ended by a NUL. */
function connect(out: Duplex, incoming: Duplex) {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  let rest = '';
  incoming.setEncoding('utf8').on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const answer: Answer = JSON.parse(message);
      if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    }
  });
  // The pipe breaks when the browser ends; `closed` tells that.
  out.on('error', () => {});
  incoming.on('error', () => {});
  return {
    async send(method: string, params: object = {}): Promise<void> {
      const id = ++lastId;
      const answer = await new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
        out.write(`${JSON.stringify({ id, method, params })}\0`);
      });
      if (answer.error) throw new Error(`${method}: ${answer.error.message}`);
    },
  };
}

import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connectBidi } from './bidi.ts';
import type { OpenBrowser } from './browsers.ts';
import { extensionFor } from './build.ts';

/** A temporary add-on would otherwise lose what it stored when Firefox ends. */
const preferences = `user_pref("extensions.webextensions.keepStorageOnUninstall", true);
user_pref("extensions.webextensions.keepUuidOnUninstall", true);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
`;

/** Opens a Firefox with the extension as a temporary add-on, put there over WebDriver BiDi. */
export const openFirefox: OpenBrowser = async ({ path, profile, url }) => {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'user.js'), preferences);
  const child = spawn(path, ['--profile', profile, '--new-instance', '--remote-debugging-port=0', url], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const closed = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const address = new Promise<string>((resolve) => {
    createInterface(child.stderr).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (found) resolve(found);
    });
  });
  const ended = closed.then(() => Promise.reject(new Error(`${path} ended at once`)));
  const bidi = await connectBidi(await Promise.race([address, ended]));
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: extensionFor.firefox } });
  return {
    async close() {
      bidi.send('browser.close').catch(() => {});
      await closed;
    },
  };
};

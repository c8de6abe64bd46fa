import { spawnSync } from 'node:child_process';
import { findBrowsers } from '@clew/server/start/browsers.ts';

const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core', 'openssl'];

const runs = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

const isReady = () =>
  findBrowsers(process.env).some(({ family }) => family === 'chromium') && runs('openssl', 'version');

/** The end-to-end tests need a Chromium, and openssl for the certificate of their sites. False when they are not to be had. */
export function provideChromium(): boolean {
  if (isReady()) return true;
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() === 0 && runs('apt-get', '--version')) {
    console.log(`Chromium is missing: ${install}`);
    runs('apt-get', 'update', '-qq');
    runs('apt-get', ...install.split(' ').slice(1));
    if (isReady()) return true;
  }
  console.error(
    `The end-to-end tests need Chromium and openssl, and one of them is not on this machine.\nOn Debian and its kin: sudo ${install}\nElsewhere: install Chromium (or Chrome, Edge, Brave) and openssl.`,
  );
  return false;
}

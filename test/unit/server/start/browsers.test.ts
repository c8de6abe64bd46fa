import { findBrowsers, hasScreen } from '@clew/server/start/browsers.ts';
import { describe, expect, it } from 'vitest';

const names = (...found: Parameters<typeof findBrowsers>) => findBrowsers(...found).map(({ name }) => name);
const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findBrowsers', () => {
  it('looks along the PATH on Linux and prefers Chromium, then its kin, then Firefox', () => {
    const all = only('/usr/bin/firefox', '/opt/bin/google-chrome', '/usr/bin/chromium');
    expect(findBrowsers({ PATH: '/opt/bin:/usr/bin' }, 'linux', all)).toEqual([
      { name: 'Chromium', family: 'chromium', path: '/usr/bin/chromium' },
      { name: 'Google Chrome', family: 'chromium', path: '/opt/bin/google-chrome' },
      { name: 'Firefox', family: 'firefox', path: '/usr/bin/firefox' },
    ]);
  });

  it('names one browser once, however many commands it has', () => {
    const twice = only('/usr/bin/microsoft-edge', '/usr/bin/microsoft-edge-stable');
    expect(names({ PATH: '/usr/bin' }, 'linux', twice)).toEqual(['Microsoft Edge']);
  });

  it("looks in both application folders on macOS, the person's own too", () => {
    const own = '/home/mina/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(names({ HOME: '/home/mina' }, 'darwin', only(own))).toEqual(['Google Chrome']);
    expect(names({}, 'darwin', only('/Applications/Firefox.app/Contents/MacOS/firefox'))).toEqual([
      'Firefox',
    ]);
  });

  it('looks below Program Files and the local data on Windows', () => {
    const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    expect(names({ 'ProgramFiles(x86)': 'C:/Program Files (x86)' }, 'win32', only(edge))).toEqual([
      'Microsoft Edge',
    ]);
  });

  it('finds nothing on a bare machine', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      expect(findBrowsers({}, platform, () => false)).toEqual([]);
    }
  });
});

describe('hasScreen', () => {
  it('needs a display on Linux alone', () => {
    expect(hasScreen({}, 'linux')).toBe(false);
    expect(hasScreen({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasScreen({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasScreen({}, 'darwin')).toBe(true);
  });
});

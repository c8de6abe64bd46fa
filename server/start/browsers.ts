import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = { name: string; family: 'chromium' | 'firefox'; path: string };

type Place = {
  name: string;
  family: Browser['family'];
  /** Command names on the PATH. */
  linux: string[];
  /** Below /Applications or ~/Applications. */
  darwin: string;
  /** Below Program Files or the local application data folder. */
  win32: string;
};

/** In the order of preference. */
const places: readonly Place[] = [
  {
    name: 'Chromium',
    family: 'chromium',
    linux: ['chromium', 'chromium-browser'],
    darwin: 'Chromium.app/Contents/MacOS/Chromium',
    win32: 'Chromium/Application/chrome.exe',
  },
  {
    name: 'Google Chrome',
    family: 'chromium',
    linux: ['google-chrome', 'google-chrome-stable'],
    darwin: 'Google Chrome.app/Contents/MacOS/Google Chrome',
    win32: 'Google/Chrome/Application/chrome.exe',
  },
  {
    name: 'Brave',
    family: 'chromium',
    linux: ['brave-browser', 'brave'],
    darwin: 'Brave Browser.app/Contents/MacOS/Brave Browser',
    win32: 'BraveSoftware/Brave-Browser/Application/brave.exe',
  },
  {
    name: 'Microsoft Edge',
    family: 'chromium',
    linux: ['microsoft-edge', 'microsoft-edge-stable'],
    darwin: 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    win32: 'Microsoft/Edge/Application/msedge.exe',
  },
  {
    name: 'Vivaldi',
    family: 'chromium',
    linux: ['vivaldi', 'vivaldi-stable'],
    darwin: 'Vivaldi.app/Contents/MacOS/Vivaldi',
    win32: 'Vivaldi/Application/vivaldi.exe',
  },
  {
    name: 'Firefox',
    family: 'firefox',
    linux: ['firefox', 'firefox-esr'],
    darwin: 'Firefox.app/Contents/MacOS/firefox',
    win32: 'Mozilla Firefox/firefox.exe',
  },
];

type Environment = Readonly<Record<string, string | undefined>>;

function candidates(place: Place, platform: NodeJS.Platform, env: Environment): string[] {
  const below = (roots: (string | undefined)[], path: string) =>
    roots.filter((root) => root !== undefined).map((root) => join(root, path));
  if (platform === 'darwin') {
    return below(['/Applications', env.HOME && join(env.HOME, 'Applications')], place.darwin);
  }
  if (platform === 'win32') {
    return below([env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA], place.win32);
  }
  return (env.PATH ?? '').split(delimiter).flatMap((dir) => place.linux.map((name) => join(dir, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browsers on this machine, the one to use first. */
export function findBrowsers(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
  exists: (path: string) => boolean = isExecutable,
): Browser[] {
  return places.flatMap((place) => {
    const path = candidates(place, platform, env).find(exists);
    return path === undefined ? [] : [{ name: place.name, family: place.family, path }];
  });
}

/** Whether a window can be shown at all; macOS and Windows always have a screen. */
export const hasScreen = (env: Environment, platform: NodeJS.Platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

export type Opened = {
  /** Resolves when the browser has ended. */
  close(): Promise<void>;
};

/** `profile` is a folder that the browser makes; `asRoot` goes without its sandbox, which root cannot have. */
export type OpenBrowser = (options: {
  path: string;
  profile: string;
  url: string;
  asRoot: boolean;
}) => Promise<Opened>;

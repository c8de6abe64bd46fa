import type { Log } from './log.ts';

/** What libraries say goes the way of everything else, errors alone, and with nothing that they quote. */
export function captureConsole(log: Log): void {
  const say = (first: unknown) => {
    if (first instanceof Error) log.error('library', first);
  };
  Object.assign(console, { debug: say, log: say, info: say, warn: say, error: say });
}

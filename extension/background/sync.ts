import { browser } from 'wxt/browser';
import { receive } from '../messages.ts';
import { openChanges } from '../store/changes.ts';
import { openForGood } from '../store/sweep.ts';
import { openSync } from '../sync/open-sync.ts';
import type { SyncRunner } from '../sync/runner.ts';

const alarm = 'clew-sync';

/** Sends what waits when no panel is open to do it: at once when told, and once a minute for whatever was missed. */
export function syncInBackground(): void {
  let runner: Promise<SyncRunner> | undefined;
  const wake = async (): Promise<void> => {
    runner ??= openForGood(stayAlive).then((db) => openSync(db, openChanges()));
    (await runner).wake();
  };
  receive({ 'outbox-grew': wake });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void wake();
  });
  void keepAlarm();
}

/** Any call of the browser gives a worker another half minute. */
const stayAlive = (): Promise<unknown> => browser.alarms.get(alarm);

/** Made anew at every start it would begin its minute again, and in a worker that starts often never end it. */
async function keepAlarm(): Promise<void> {
  if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { periodInMinutes: 1 });
}

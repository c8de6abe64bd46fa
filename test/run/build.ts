import { buildExtension } from '@clew/server/start/build.ts';

/** What drives a browser needs the extension as its sources are now. */
export async function setup(): Promise<void> {
  await buildExtension();
}

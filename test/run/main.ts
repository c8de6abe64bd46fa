import { join } from 'node:path';
import { buildExtension } from '@clew/server/start/build.ts';
import { startVitest } from 'vitest/node';
import { provideChromium } from './chromium.ts';
import { count } from './count.ts';

/** `npm test`: every test there is, and a last line that counts what really ran. */
if (!provideChromium()) process.exit(1);
await buildExtension();

const config = join(import.meta.dirname, '../vitest.config.ts');
const vitest = await startVitest(process.argv.slice(2), { config, run: true, watch: false });
const { passed, failed, skipped } = count(
  vitest.state.getTestModules(),
  vitest.state.getUnhandledErrors().length,
);
await vitest.close();

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

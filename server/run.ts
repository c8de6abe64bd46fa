import { ConfigError, readConfig } from './config.ts';
import { captureConsole } from './observe/console.ts';
import { jsonLog, textLog } from './observe/log.ts';
import { startServer } from './serve.ts';
import { StartError } from './start-error.ts';

/** Longer than the server gives itself to close, ms. */
const patience = 10_000;

/** A line of JSON for each thing that happens; to a person at a terminal, only what went wrong. */
const log = process.stdout.isTTY
  ? textLog((text) => process.stderr.write(text))
  : jsonLog((line) => process.stdout.write(line), Date.now);
captureConsole(log);
process.on('uncaughtException', (error) => {
  log.error('crashed', error);
  process.exit(1);
});

try {
  const server = await startServer(readConfig(), log);
  log.info('started', { url: server.url });
  if (process.stdout.isTTY) process.stdout.write(`Clew is at ${server.url}\n`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      log.info('closing', { signal });
      setTimeout(() => process.exit(1), patience).unref();
      await server.close();
      log.info('closed');
      process.exit(0);
    });
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

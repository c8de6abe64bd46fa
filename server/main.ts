import './quick-start.ts';

const { ConfigError, readConfig } = await import('./config.ts');
const { captureConsole } = await import('./observe/console.ts');
const { jsonLog, textLog } = await import('./observe/log.ts');
const { startServer } = await import('./serve.ts');
const { StartError } = await import('./start-error.ts');

/** Longer than the server gives itself to close, ms. */
const patience = 10_000;

/** The server alone, as it is hosted: a line of JSON for each thing that happens, on a terminal a text. */
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

import './quick-start.ts';

const { ConfigError, readConfig } = await import('./config.ts');
const { startServer } = await import('./serve.ts');
const { StartError } = await import('./start-error.ts');

try {
  const server = await startServer(readConfig());
  process.stdout.write(`Clew is at ${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close());
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

import { ConfigError, readConfig } from './config.ts';
import { startServer } from './serve.ts';
import { StartError } from './start-error.ts';

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

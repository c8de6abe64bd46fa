import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { keptSecret, openDataFolder } from './data-folder.ts';
import type { Databases } from './db/database.ts';
import { openDatabases } from './db/database.ts';
import { NewerDatabase } from './db/migrate.ts';
import { sweep } from './db/sweep.ts';
import { tidy } from './db/tidy.ts';
import { openMail } from './mail.ts';
import type { Log } from './observe/log.ts';
import { textLog } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import { noMetrics } from './observe/metrics.ts';
import { expire } from './retention/expire.ts';
import { StartError } from './start-error.ts';
import { Pokes } from './sync/poke.ts';

const minute = 60_000;
const errorsOnly = textLog((text) => process.stderr.write(text));

export type RunningServer = {
  /** Where people reach it, without a trailing slash. */
  url: string;
  /** Answers what is under way, for some seconds at most, and lets go of the database. Takes no more calls. */
  close(): Promise<void>;
};

/**
 * Starts a server: data folder, database and migrations, then the port; so whoever gets an answer gets it from a
 * server that is ready.
 * @throws StartError when it cannot
 */
export async function startServer(config: Config, log: Log = errorsOnly): Promise<RunningServer> {
  const { dataFolder } = config;
  const metrics = await openMetrics(config);
  const unlock = dataFolder
    ? await openDataFolder(dataFolder, config.databaseUrl.slice('file:'.length))
    : () => {};
  try {
    const databases = await openUpToDate(config.databaseUrl, metrics);
    try {
      return await listen(config, databases, log, metrics, unlock);
    } catch (error) {
      await databases.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Read in only where somebody may read them: they weigh a tenth of the server. */
const openMetrics = async ({ metricsToken }: Config): Promise<Metrics> =>
  metricsToken === null ? noMetrics : (await import('./observe/prometheus.ts')).prometheusMetrics();

async function openUpToDate(url: string, metrics: Metrics): Promise<Databases> {
  try {
    return await openDatabases(url, (error) => metrics.databaseFailed(error));
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new StartError(
        `The database was written by a newer Clew (it has ${error.message}): update this one, or set DATABASE_URL.`,
      );
    }
    // The address of a libSQL server may hold its token.
    const reason = (error instanceof Error ? error.message : String(error)).replaceAll(url, 'its address');
    throw new StartError(`The database cannot be opened (${reason.split('\n')[0]}): check DATABASE_URL.`);
  }
}

async function listen(
  config: Config,
  databases: Databases,
  log: Log,
  metrics: Metrics,
  unlock: () => void,
): Promise<RunningServer> {
  const secret = config.secret ?? (await keptSecret(config.dataFolder!));
  const pokes = new Pokes(databases);
  metrics.watch(pokes);
  let isClosing = false;
  await tidy(databases.main, Date.now());
  await expire(databases.main, Date.now);
  const chores = [
    every(60 * minute, 'tidy', log, () => tidy(databases.main, Date.now())),
    every(24 * 60 * minute, 'expire', log, () => expire(databases.main, Date.now)),
    every(minute, 'sweep', log, () => sweep(databases.main)),
  ];
  let app: ReturnType<typeof createApp> | undefined;
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response('starting', { status: 503 }),
    port: config.port,
    hostname: config.host,
  });
  try {
    await once(server, 'listening');
  } catch (error) {
    chores.forEach(clearInterval);
    throw portError(config, error);
  }
  const { port } = server.address() as AddressInfo;
  const url = config.publicUrl ?? `http://localhost:${port}`;
  app = createApp({
    databases,
    pokes,
    secret,
    publicUrl: url,
    behindProxy: config.behindProxy,
    log,
    metrics,
    metricsToken: config.metricsToken,
    isClosing: () => isClosing,
    mail: config.mail ? openMail(config.mail.url, config.mail.from) : undefined,
    clock: Date.now,
  });
  return {
    url,
    async close() {
      isClosing = true;
      chores.forEach(clearInterval);
      pokes.close();
      await closeServer(server as Server);
      await databases.close();
      unlock();
    },
  };
}

const every = (ms: number, name: string, log: Log, work: () => Promise<unknown>) =>
  setInterval(() => void work().catch((error) => log.error(name, error)), ms);

/** Lets what is under way finish, for eight seconds. Connections that are kept alive end as they fall idle. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), 8_000);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function portError({ host, port }: Config, error: unknown): StartError {
  const code = error instanceof Error && 'code' in error ? error.code : String(error);
  if (code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
  }
  if (code === 'EACCES')
    return new StartError(`Port ${port} may not be used by this user: set PORT to another.`);
  return new StartError(`Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`);
}

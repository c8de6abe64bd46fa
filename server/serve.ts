import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { keptSecret, openDataFolder } from './data-folder.ts';
import type { Databases } from './db/database.ts';
import { openDatabases } from './db/database.ts';
import { NewerDatabase } from './db/migrate.ts';
import { tidy } from './db/tidy.ts';
import { StartError } from './start-error.ts';
import { Pokes } from './sync/poke.ts';

const hour = 3_600_000;

export type RunningServer = {
  /** Where people reach it, without a trailing slash. */
  url: string;
  /** Ends what is under way and lets go of the database. */
  close(): Promise<void>;
};

/**
 * Starts a server: data folder, database and migrations, then the port; so whoever gets an answer gets it from a
 * server that is ready.
 * @throws StartError when it cannot
 */
export async function startServer(config: Config): Promise<RunningServer> {
  const { dataFolder } = config;
  const unlock = dataFolder
    ? await openDataFolder(dataFolder, config.databaseUrl.slice('file:'.length))
    : () => {};
  try {
    const databases = await openUpToDate(config.databaseUrl);
    try {
      return await listen(config, databases, unlock);
    } catch (error) {
      await databases.close();
      throw error;
    }
  } catch (error) {
    unlock();
    throw error;
  }
}

async function openUpToDate(url: string): Promise<Databases> {
  try {
    return await openDatabases(url);
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new StartError(
        `The database was written by a newer Clew (it has ${error.message}): update this one, or set DATABASE_URL.`,
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The database cannot be opened (${reason.split('\n')[0]}): check DATABASE_URL.`);
  }
}

async function listen(config: Config, databases: Databases, unlock: () => void): Promise<RunningServer> {
  const secret = config.secret ?? (await keptSecret(config.dataFolder!));
  const pokes = new Pokes(databases);
  await tidy(databases.main, Date.now());
  const tidying = setInterval(() => void tidy(databases.main, Date.now()).catch(console.error), hour);
  let app: Hono | undefined;
  const server = serve({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response('starting', { status: 503 }),
    port: config.port,
    hostname: config.host,
  });
  try {
    await once(server, 'listening');
  } catch (error) {
    clearInterval(tidying);
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
    clock: Date.now,
  });
  return {
    url,
    async close() {
      clearInterval(tidying);
      pokes.close();
      await closeServer(server as Server);
      await databases.close();
      unlock();
    },
  };
}

/** Lets what is under way finish, for three seconds. Connections that are kept alive end as they fall idle. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const idle = setInterval(() => server.closeIdleConnections(), 20);
  const late = setTimeout(() => server.closeAllConnections(), 3_000);
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

import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

const projectRoot = resolve(import.meta.dirname, '..');

/** A setting that cannot be used. The message is one line that names the variable. */
export class ConfigError extends Error {}

const Environment = z
  .object({
    DATABASE_URL: z
      .string()
      .regex(/^(?:file:.|libsql:\/\/.|https?:\/\/.)/, 'must start with file:, libsql://, https:// or http://')
      .default('file:.data/clew.db'),
    PORT: z.coerce
      .number('must be a port number')
      .int('must be a port number')
      .min(0, 'must be a port number')
      .max(65_535, 'must be a port number')
      .default(8787),
    HOST: z.string().min(1, 'must be an address').default('127.0.0.1'),
    CLEW_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
    CLEW_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
    CLEW_BEHIND_PROXY: z.enum(['0', '1'], 'must be 0 or 1').default('0'),
  })
  .refine((env) => env.DATABASE_URL.startsWith('file:') || env.CLEW_SECRET !== undefined, {
    path: ['CLEW_SECRET'],
    error: 'must be set when the database is not a file, so that all servers share it',
  });

export type Config = {
  /** `file:` with an absolute path, or the address of a libSQL server. */
  databaseUrl: string;
  /** Holds the database file and what belongs to it; null with a remote database. */
  dataFolder: string | null;
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Where people reach this server; null means http://localhost with the port it got. */
  publicUrl: string | null;
  /** null means one of its own, kept in the data folder. */
  secret: string | null;
  /** Whether the last address in X-Forwarded-For is the caller's. */
  behindProxy: boolean;
};

/** The machine as the launcher looks for browsers and a screen on it; it is handed on, read nowhere else. */
export const machineEnvironment = (): NodeJS.ProcessEnv => process.env;

/** Where the person stands who names a file: npm runs scripts in the folder of the project. */
export const callersFolder = (): string => process.env.INIT_CWD ?? process.cwd();

/**
 * The settings of this process; nothing else reads its environment.
 * @throws ConfigError
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    throw new ConfigError(`${lines.join('; ')}.`);
  }
  const { DATABASE_URL, PORT, HOST, CLEW_URL, CLEW_SECRET, CLEW_BEHIND_PROXY } = parsed.data;
  const file = DATABASE_URL.startsWith('file:') ? filePath(DATABASE_URL) : null;
  return {
    databaseUrl: file ? `file:${file}` : DATABASE_URL,
    dataFolder: file ? resolve(file, '..') : null,
    port: PORT,
    host: HOST,
    publicUrl: CLEW_URL?.replace(/\/+$/, '') ?? null,
    secret: CLEW_SECRET ?? null,
    behindProxy: CLEW_BEHIND_PROXY === '1',
  };
}

/** A relative path is meant from the project's root, wherever the server was started. */
function filePath(url: string): string {
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return isAbsolute(path) ? path : join(projectRoot, path);
}

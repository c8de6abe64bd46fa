import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

const projectRoot = resolve(import.meta.dirname, '..');

/** A setting that cannot be used. The message is one line that names the variable. */
export class ConfigError extends Error {}

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Every setting there is. What `describe` says of it is its line in the README. */
export const settings = {
  DATABASE_URL: z
    .string()
    .regex(/^(?:file:.|libsql:\/\/.|https?:\/\/.)/, 'must start with file:, libsql://, https:// or http://')
    .default('file:.data/clew.db')
    .describe('a file, or a libSQL server (`libsql://…`, `http://…`)'),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(8787)
    .describe('where it listens'),
  HOST: z
    .string()
    .min(1, 'must be an address')
    .default('127.0.0.1')
    .describe('the address it listens at; `0.0.0.0` is all of this machine'),
  CLEW_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional()
    .describe(
      'its address as people type it, `http://localhost` if not set; links and sign-in are bound to it',
    ),
  CLEW_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('signs sessions and access tokens; if not set, one is made and kept beside the database'),
  CLEW_BEHIND_PROXY: z.coerce
    .number('must be a number of proxies, 0 to 9')
    .int('must be a number of proxies, 0 to 9')
    .min(0, 'must be a number of proxies, 0 to 9')
    .max(9, 'must be a number of proxies, 0 to 9')
    .default(0)
    .describe('how many proxies stand before it; rate limits then see the caller in `X-Forwarded-For`'),
  CLEW_METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{16,}=*$/, 'must have at least 16 letters and digits')
    .optional()
    .describe('whoever shows it may read `/metrics`; if not set, nobody may'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must start with smtp:// or smtps://' })
    .optional()
    .describe('the mail server that password links go out by; if not set, admins make them by hand'),
  MAIL_FROM: z
    .string()
    .min(3, 'must be an e-mail address')
    .optional()
    .describe('the address that mail comes from'),
  NODE_ENV: z
    .string()
    .optional()
    .describe('`production`: `CLEW_SECRET` and `CLEW_URL` must be set, the latter to an https address'),
};

const Environment = z
  .object(settings)
  .refine((env) => env.DATABASE_URL.startsWith('file:') || env.CLEW_SECRET !== undefined, {
    path: ['CLEW_SECRET'],
    error: 'must be set when the database is not a file, so that all servers share it',
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.CLEW_SECRET !== undefined, {
    path: ['CLEW_SECRET'],
    error: 'must be set in production; make one with: openssl rand -base64 32',
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.CLEW_URL !== undefined, {
    path: ['CLEW_URL'],
    error: 'must be set in production, to the address that people type',
  })
  .refine((env) => env.NODE_ENV !== 'production' || !isOpenHttp(env.CLEW_URL), {
    path: ['CLEW_URL'],
    error: 'must be an https address in production: put a TLS proxy in front',
  })
  .refine((env) => env.SMTP_URL === undefined || env.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'must be set with SMTP_URL: the address that mail comes from',
  });

/** Whether passwords would cross a network in the clear. */
const isOpenHttp = (url: string | undefined): boolean =>
  url !== undefined && new URL(url).protocol === 'http:' && !loopback.test(new URL(url).hostname);

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
  /** How many proxies stand before it. */
  behindProxy: number;
  /** Whoever has it may read the metrics; null: nobody may. */
  metricsToken: string | null;
  /** How mail goes out; null sends none. */
  mail: { url: string; from: string } | null;
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
  const {
    DATABASE_URL,
    PORT,
    HOST,
    CLEW_URL,
    CLEW_SECRET,
    CLEW_BEHIND_PROXY,
    CLEW_METRICS_TOKEN,
    SMTP_URL,
    MAIL_FROM,
  } = parsed.data;
  const file = DATABASE_URL.startsWith('file:') ? filePath(DATABASE_URL) : null;
  return {
    databaseUrl: file ? `file:${file}` : DATABASE_URL,
    dataFolder: file ? resolve(file, '..') : null,
    port: PORT,
    host: HOST,
    publicUrl: CLEW_URL?.replace(/\/+$/, '') ?? null,
    secret: CLEW_SECRET ?? null,
    behindProxy: CLEW_BEHIND_PROXY,
    metricsToken: CLEW_METRICS_TOKEN ?? null,
    mail: SMTP_URL ? { url: SMTP_URL, from: MAIL_FROM! } : null,
  };
}

/** A relative path is meant from the project's root, wherever the server was started. */
function filePath(url: string): string {
  const path = url.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return isAbsolute(path) ? path : join(projectRoot, path);
}

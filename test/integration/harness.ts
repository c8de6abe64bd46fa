import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type Deps } from '@clew/server/app.ts';
import { openPeople } from '@clew/server/auth/people.ts';
import { openDatabases } from '@clew/server/db/database.ts';
import { textLog } from '@clew/server/observe/log.ts';
import { noMetrics } from '@clew/server/observe/metrics.ts';
import type { AppRouter } from '@clew/server/router.ts';
import { Pokes } from '@clew/server/sync/poke.ts';
import type { Role } from '@clew/shared/access.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import type { LeadFields } from '@clew/shared/lead.ts';
import { emptyFields } from '@clew/shared/lead.ts';
import type { OperationArgs, OperationName } from '@clew/shared/operations/apply.ts';
import type { OperationEnvelope } from '@clew/shared/operations/operation.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import type { Cursor, PullOutput } from '@clew/shared/sync.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { createTRPCClient, httpLink } from '@trpc/client';
import { onTestFinished } from 'vitest';

export const origin = 'http://localhost:8787';
export const password = 'a long enough password';

/** The real app on a real database file of its own, gone when the test has finished. */
export async function startApp(more: Partial<Deps> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'clew-'));
  const url = `file:${join(folder, 'clew.db')}`;
  const databases = await openDatabases(url);
  const pokes = new Pokes(databases);
  /** Added to the real clock; a test moves it to let time pass. */
  const time = { ahead: 0 };
  const secret = randomBytes(32).toString('hex');
  const app = createApp({
    databases,
    pokes,
    secret,
    publicUrl: origin,
    behindProxy: 0,
    log: textLog((text) => process.stderr.write(text)),
    metrics: noMetrics,
    metricsToken: null,
    isClosing: () => false,
    clock: () => Date.now() + time.ahead,
    ...more,
  });
  onTestFinished(async () => {
    pokes.close();
    await databases.close();
    await rm(folder, { recursive: true });
  });
  /** For what a test needs and no procedure does yet. */
  const run = (sql: string, ...args: (string | number)[]) =>
    databases.main.writer.$client.execute({ sql, args });
  return {
    app,
    origin,
    run,
    databases,
    people: openPeople(databases.main, origin, secret),
    pokes,
    time,
    folder,
    url,
  };
}

export type TestApp = Awaited<ReturnType<typeof startApp>>;

/** Whatever answers requests: the app as a value, or a server process. */
export type Answering = {
  app: { request(url: string, init: RequestInit): Response | Promise<Response> };
  origin: string;
};

/** A server that is reached over HTTP. */
export const over = (url: string): Answering => ({
  app: { request: (input, init) => fetch(input, { ...init, redirect: 'manual' }) },
  origin: url,
});

/** Submits a form as a browser does. */
export const post = async (
  { app, origin }: Answering,
  path: string,
  form: Record<string, string>,
  cookie = '',
): Promise<Response> =>
  app.request(`${origin}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin, cookie },
  });

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

/** The first person of the server, and thereby its admin. */
export async function signUpFounder(server: Answering, name = 'Ada Alder') {
  const response = await post(server, '/sign-up', {
    name,
    email: emailOf(name),
    password,
    workspace: 'Orchard',
  });
  if (response.status !== 303) throw new Error(`sign-up: ${response.status} ${await response.text()}`);
  return connect(server, cookieOf(response), name);
}

/** Somebody whom the admin has invited. */
export async function joinTeam(server: Answering, admin: Connected, name: string, role: Role = 'rep') {
  const { url } = await admin.api.team.invite.mutate({ email: emailOf(name), role });
  const response = await post(server, new URL(url).pathname, { name, email: emailOf(name), password });
  if (response.status !== 303) throw new Error(`join: ${response.status} ${await response.text()}`);
  return connect(server, cookieOf(response), name);
}

const emailOf = (name: string): string => `${name.toLowerCase().replaceAll(' ', '.')}@orchard.example`;

/** Pairs a panel the way a person does and gives a caller for it. */
export async function connect(server: Answering, cookie: string, name: string) {
  const anonymous = client(server, () => null);
  const { userCode, deviceCode } = await anonymous.pair.start.mutate({ name: `${name}'s Chrome` });
  const confirmed = await post(server, '/pair', { code: userCode, device: `${name}'s Chrome` }, cookie);
  if (confirmed.status !== 200) throw new Error(`pair: ${confirmed.status} ${await confirmed.text()}`);
  const claimed = await anonymous.pair.claim.mutate({ deviceCode });
  if (claimed.status !== 'connected') throw new Error(`claim: ${claimed.status}`);
  const { deviceToken } = claimed;
  const connection = await anonymous.auth.refresh.mutate({ deviceToken });
  return {
    ...connection,
    name,
    cookie,
    deviceToken,
    api: client(server, () => connection.accessToken),
  };
}

export type Connected = Awaited<ReturnType<typeof connect>>;

/** A tRPC client that talks to the app as a value. */
export const client = ({ app, origin }: Answering, token: () => string | null) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${origin}/trpc`,
        fetch: async (url, init) => app.request(String(url), init as RequestInit),
        headers: () => {
          const accessToken = token();
          return accessToken ? { authorization: `Bearer ${accessToken}` } : {};
        },
      }),
    ],
  });

export const newId = (): string => uuidv7(Date.now(), randomBytes(10));

export function operation<Name extends OperationName>(
  name: Name,
  leadId: string,
  args: OperationArgs[Name],
): OperationEnvelope {
  return { opId: newId(), name, leadId, args, at: Date.now() };
}

/** A capture of a person, with whatever fields a test is about. */
export const capture = (fields: Partial<LeadFields>, leadId = newId()): OperationEnvelope =>
  operation('lead.capture', leadId, {
    fields: { ...emptyFields('person'), name: 'Nora Finch', ...fields },
    provenance: {},
    source: {
      channel: 'direct',
      direction: 'outbound',
      detail: '',
      campaign: '',
      url: 'https://example.com/people',
    },
    answers: {},
  });

/** What a rep has taught on a team page. */
export const recipeOf = (some: Partial<Recipe> = {}): Recipe => ({
  id: newId(),
  host: 'optics.example.com',
  pathPattern: '/team/*',
  field: 'title',
  selector: '.role',
  by: null,
  at: Date.now(),
  ...some,
});

export const push = ({ api }: Pick<Connected, 'api'>, ...operations: OperationEnvelope[]) =>
  api.sync.push.mutate({ schemaVersion, operations });

/** Everything a person's panel would hold after pulling to the end. */
export async function pullAll({ api }: Pick<Connected, 'api'>, from: Cursor | null = null, limit = 500) {
  const pages: PullOutput[] = [];
  let cursor = from;
  do {
    const page = await api.sync.pull.query({ cursor, limit });
    pages.push(page);
    cursor = page.cursor;
  } while (pages.at(-1)!.more);
  return {
    pages,
    cursor,
    leads: pages.flatMap(({ leads }) => leads),
    events: pages.flatMap(({ events }) => events),
    removals: pages.flatMap(({ removals }) => removals),
    erased: pages.flatMap(({ erased }) => erased),
    config: pages.findLast(({ config }) => config !== null)?.config ?? null,
    recipes: pages.findLast(({ recipes }) => recipes !== null)?.recipes ?? null,
    reset: pages[0]!.reset,
  };
}

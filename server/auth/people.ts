import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Database } from '../db/database.ts';
import { account, session, user, verification } from '../db/schema/people.ts';

export const minPasswordLength = 10;

/**
 * How people sign in on the server's own pages. It has no routes of its own: the forms in web/ call it, after they
 * have checked who may sign up and how often one may try.
 */
export function openPeople({ writer }: Database, publicUrl: string, secret: string) {
  return betterAuth({
    appName: 'Clew',
    baseURL: publicUrl,
    secret,
    database: drizzleAdapter(writer, {
      provider: 'sqlite',
      schema: { user, session, account, verification },
    }),
    emailAndPassword: { enabled: true, minPasswordLength, maxPasswordLength: 200 },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400 },
    rateLimit: { enabled: false },
    // A wrong password is the person's business; what fails here is thrown and logged by the app.
    logger: { disabled: true },
    telemetry: { enabled: false },
    advanced: { cookiePrefix: 'clew', useSecureCookies: publicUrl.startsWith('https:') },
  });
}

export type People = ReturnType<typeof openPeople>;

import { roles } from '@clew/shared/access.ts';
import { sign, verify } from 'hono/jwt';
import { z } from 'zod';

/** Seconds an access token lives. */
const lifetime = 15 * 60;

/**
 * Who an access token says is asking. It only saves a round trip: every call compares it with the database in the
 * batch that it reads anyway, see standing.ts.
 */
const Claim = z.object({
  deviceId: z.string(),
  scope: z.object({
    workspaceId: z.string(),
    userId: z.string(),
    role: z.enum(roles),
    teamIds: z.array(z.string()),
    allTeams: z.boolean(),
  }),
});
export type Claim = z.infer<typeof Claim>;

/** @returns the token and how long it lives, ms: the bearer's clock may say anything */
export async function signAccessToken(
  claim: Claim,
  secret: string,
  now: number,
): Promise<{ accessToken: string; lifetimeMs: number }> {
  const exp = Math.floor(now / 1000) + lifetime;
  return { accessToken: await sign({ ...claim, exp }, secret, 'HS256'), lifetimeMs: lifetime * 1000 };
}

/** @returns null for anything but a token of ours that is still good */
export async function verifyAccessToken(
  token: string,
  secret: string,
  now: number,
): Promise<(Claim & { expiresAt: number }) | null> {
  try {
    const payload = await verify(token, secret, { alg: 'HS256', exp: false });
    const expiresAt = Number(payload.exp) * 1000;
    return expiresAt > now ? { ...Claim.parse(payload), expiresAt } : null;
  } catch {
    return null;
  }
}

import { type Api, createApi } from '../api.ts';
import type { Membership } from '../store/database.ts';

/** `renewAt` is by this browser's clock, whatever that says. */
export type AccessToken = { token: string; renewAt: number; deviceToken: string };

export type AccessKeeper = {
  getValue(): Promise<AccessToken | null>;
  setValue(token: AccessToken | null): Promise<void>;
};

/** Renew before it runs out under way. */
const marginMs = 60_000;

/** The server's procedures in the name of a connected device, with an access token that renews itself. */
export function openSessionWith(
  { serverUrl, deviceToken }: Pick<Membership, 'serverUrl' | 'deviceToken'>,
  kept: AccessKeeper,
  now: () => number,
): Api {
  const anonymous = createApi(serverUrl);
  return createApi(serverUrl, async () => {
    const held = await kept.getValue();
    if (held?.deviceToken === deviceToken && held.renewAt > now()) return held.token;
    const asked = now();
    const { accessToken, lifetimeMs } = await anonymous.auth.refresh.mutate({ deviceToken });
    await kept.setValue({ token: accessToken, renewAt: asked + lifetimeMs - marginMs, deviceToken });
    return accessToken;
  });
}

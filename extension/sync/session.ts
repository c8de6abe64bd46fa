import { storage } from 'wxt/utils/storage';
import { type Api, createApi } from '../api.ts';
import type { Membership } from '../store/database.ts';

type AccessToken = { token: string; expiresAt: number; deviceToken: string };

/** Kept for the browser's session only, and out of every page's reach; good for minutes. */
const accessToken = storage.defineItem<AccessToken | null>('session:accessToken', { fallback: null });

/** Renew before it runs out under way. */
const marginMs = 60_000;

/** The server's procedures in the name of a connected device, with an access token that renews itself. */
export function openSession({ serverUrl, deviceToken }: Membership): Api {
  const anonymous = createApi(serverUrl);
  return createApi(serverUrl, async () => {
    const held = await accessToken.getValue();
    if (held?.deviceToken === deviceToken && held.expiresAt - marginMs > Date.now()) return held.token;
    const renewed = await anonymous.auth.refresh.mutate({ deviceToken });
    await accessToken.setValue({ token: renewed.accessToken, expiresAt: renewed.expiresAt, deviceToken });
    return renewed.accessToken;
  });
}

/** Forgets the access token, so that the next call asks for a new one or learns that there is none. */
export const forgetAccess = (): Promise<void> => accessToken.setValue(null);

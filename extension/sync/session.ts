import { storage } from 'wxt/utils/storage';
import type { Api } from '../api.ts';
import type { Membership } from '../store/database.ts';
import { type AccessToken, openSessionWith } from './access.ts';

/** Kept for the browser's session only, and out of every page's reach; good for minutes. */
const accessToken = storage.defineItem<AccessToken | null>('session:accessToken', { fallback: null });

export const openSession = (membership: Membership): Api =>
  openSessionWith(membership, accessToken, Date.now);

/** Forgets the access token, so that the next call asks for a new one or learns that there is none. */
export const forgetAccess = (): Promise<void> => accessToken.setValue(null);

import { storage } from 'wxt/utils/storage';
import { createApi } from '../api.ts';
import type { Changes } from '../store/changes.ts';
import type { Database } from '../store/database.ts';
import { join, leave, readMembership } from '../store/membership.ts';
import { forgetAccess } from './session.ts';

/** A pairing under way. It outlives the panel: people close it while they sign in. */
type Pairing = {
  serverUrl: string;
  deviceCode: string;
  userCode: string;
  verifyUrl: string;
  expiresAt: number;
  /** Given once, when the code was confirmed. */
  deviceToken?: string;
};

const pairingItem = storage.defineItem<Pairing | null>('session:pairing', { fallback: null });

export type ConnectionState =
  | { kind: 'local' }
  | { kind: 'pairing'; userCode: string; verifyUrl: string; expiresAt: number }
  | {
      kind: 'connected';
      serverUrl: string;
      workspace: { id: string; name: string };
      user: { id: string; name: string };
    };

const claimEveryMs = 1_500;

/** How this browser gets into a workspace and out of it. One per panel. */
export type Connection = {
  state(): Promise<ConnectionState>;
  /** Asks the server for a code; the person confirms it on `verifyUrl`. Rejects when the server cannot be reached. */
  connect(serverUrl: string): Promise<void>;
  cancel(): Promise<void>;
  /** Gives the device up. What has not been pushed yet stays here until the workspace is joined again. */
  disconnect(): Promise<void>;
  /** Goes on asking whether a code shown earlier has been confirmed. Stops by itself. */
  resume(): void;
};

export function openConnection(db: Database, changes: Changes, deviceName: string): Connection {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const claim = async (): Promise<void> => {
    const pairing = await pairingItem.getValue();
    if (!pairing) return;
    // What cannot be reached now is asked again.
    const step = await takeStep(db, pairing).catch(() => 'wait' as const);
    if (step === 'end' || Date.now() > pairing.expiresAt) await end();
    else timer = setTimeout(claim, claimEveryMs);
  };

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    await pairingItem.setValue(null);
    changes.announce('connection');
  };

  return {
    async state() {
      // Somebody who signs in anew is still a member: the code comes first.
      const pairing = await pairingItem.getValue();
      if (pairing) {
        const { userCode, verifyUrl, expiresAt } = pairing;
        return { kind: 'pairing', userCode, verifyUrl, expiresAt };
      }
      const membership = await readMembership(db);
      if (!membership) return { kind: 'local' };
      const { serverUrl, workspace, user } = membership;
      return { kind: 'connected', serverUrl, workspace, user };
    },
    async connect(serverUrl) {
      const started = await createApi(serverUrl).pair.start.mutate({ name: deviceName });
      const { deviceCode, userCode, lifetimeMs, verificationUrlComplete: verifyUrl } = started;
      const expiresAt = Date.now() + lifetimeMs;
      await pairingItem.setValue({ serverUrl, deviceCode, userCode, verifyUrl, expiresAt });
      changes.announce('connection');
      timer = setTimeout(claim, claimEveryMs);
    },
    cancel: end,
    async disconnect() {
      const membership = await readMembership(db);
      if (!membership) return;
      const { serverUrl, deviceToken } = membership;
      // Best effort: a server that cannot be reached must not keep anyone connected.
      await createApi(serverUrl)
        .device.disconnect.mutate({ deviceToken })
        .catch(() => {});
      await forgetAccess();
      await leave(db, Date.now());
      changes.announce('connection');
    },
    resume: () => void claim(),
  };
}

async function takeStep(db: Database, pairing: Pairing): Promise<'wait' | 'end'> {
  const { serverUrl, deviceCode } = pairing;
  const api = createApi(serverUrl);
  let { deviceToken } = pairing;
  if (deviceToken === undefined) {
    const claimed = await api.pair.claim.mutate({ deviceCode });
    if (claimed.status !== 'connected') return claimed.status === 'gone' ? 'end' : 'wait';
    deviceToken = claimed.deviceToken;
    await pairingItem.setValue({ ...pairing, deviceToken });
  }
  const { workspace, user } = await api.auth.refresh.mutate({ deviceToken });
  await join(db, { serverUrl, deviceToken, workspace, user: { id: user.id, name: user.name } }, Date.now());
  return 'end';
}

import { join } from '@clew/extension/store/membership.ts';
import { perform, type Surroundings } from '@clew/extension/store/perform.ts';
import { type AccessToken, openSessionWith } from '@clew/extension/sync/access.ts';
import { apiTransport } from '@clew/extension/sync/api-transport.ts';
import { backoffMs } from '@clew/extension/sync/backoff.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import { SyncError, type Transport } from '@clew/extension/sync/transport.ts';
import { oldestSchemaVersion, type PullOutput } from '@clew/shared/sync.ts';
import type { Held, Saved, Violation } from '../oracle/judge.ts';
import { type Person, sees } from '../oracle/truth.ts';
import type { Random } from '../random.ts';
import { type Cast, nextRequests, viewOf } from '../script.ts';
import { Gates } from '../simulation/gates.ts';
import { copyOf, type Disk, emptyDisk, heldOn, openMemoryStore } from '../simulation/memory-store.ts';

export type Seat = { userId: string; deviceToken: string; workspaceId: string };

/** A defect put in on purpose, between sync and the way to the server. */
export type TransportPlant = (transport: Transport) => Transport;

/** Nothing waits: what is simulated elsewhere happens for real here. */
class OpenGates extends Gates {
  override wait = async () => 'go' as const;
}

/** One browser of a crowd, with the extension's own store, sync and API, against a server in its own process. */
export class Member {
  readonly who: string;
  readonly saved: Saved[] = [];
  readonly violations: Violation[] = [];
  /** Who may see what, as it was and as it is; what is under way may be from before. */
  standings: Person[];
  crashes = 0;
  readonly #seat: Seat;
  readonly #random: Random;
  readonly #skew: number;
  readonly #transport: Transport;
  #disk: Disk = emptyDisk();
  #store = openMemoryStore(this.#disk, new OpenGates(), '');
  #failures = 0;

  constructor(
    who: string,
    seat: Seat,
    url: string,
    standing: Person,
    random: Random,
    { old, plant = (transport) => transport }: { old: boolean; plant?: TransportPlant | undefined },
  ) {
    this.who = who;
    this.#seat = seat;
    this.#random = random;
    this.standings = [standing];
    this.#skew = random.pick([0, 0, 315_360_000_000, -315_360_000_000]);
    this.#transport = plant(this.#watched(transportTo(url, seat.deviceToken, this.#now), old));
  }

  get held(): Held {
    return heldOn(this.#disk);
  }

  /** How far it has read, and what it still has to say. */
  get place(): string {
    const { seq } = (this.#disk.tables.meta!.get('cursor') ?? {}) as { seq?: number };
    return `${seq} ${this.held.outbox.filter(({ state }) => state === 'pending' || state === 'sent').length}`;
  }

  #now = (): number => Date.now() + this.#skew;

  async connect(): Promise<void> {
    const { deviceToken, workspaceId, userId } = this.#seat;
    const membership = { serverUrl: '', deviceToken, workspace: { id: workspaceId, name: '' } };
    await join(this.#store.db, { ...membership, user: { id: userId, name: userId } }, this.#now());
  }

  /** Works until `until` says so: does things, syncs, waits after failures, dies now and then. */
  async work(cast: Cast, until: () => boolean): Promise<void> {
    while (!until()) {
      if (this.#random.chance(0.4)) await this.#act(cast);
      const dies = this.#random.chance(0.03);
      const done = this.trySync();
      if (dies) {
        await sleep(this.#random.next() * 40);
        this.#crash();
      }
      const ok = dies ? false : await done;
      await sleep(ok ? this.#random.next() * 100 : backoffMs(this.#failures, this.#random.next()) / 20);
    }
  }

  /** @returns whether everything went through */
  async trySync(): Promise<boolean> {
    const store = this.#store;
    try {
      await sync({ db: store.db, transport: this.#transport, now: this.#now });
      this.#failures = 0;
      return true;
    } catch (error) {
      this.#failures = Math.min(this.#failures + 1, 4);
      const expected =
        error instanceof SyncError && ['unreachable', 'busy', 'server_full'].includes(error.kind);
      if (!expected) this.violations.push({ kind: 'broken', what: `${this.who} could not sync: ${error}` });
      return false;
    }
  }

  async #act(cast: Cast): Promise<void> {
    const around: Surroundings = { now: this.#now, random: (length) => this.#random.bytes(length) };
    for (const request of nextRequests(this.#random, viewOf(this.held), cast)) {
      const before = new Set(this.held.outbox.map(({ opId }) => opId));
      const performed = await perform(this.#store.db, request, around);
      if (!performed.ok) continue;
      const fresh = this.held.outbox.find(({ opId }) => !before.has(opId));
      if (fresh) this.saved.push({ opId: fresh.opId, name: request.name, browser: this.who });
    }
  }

  #crash(): void {
    this.crashes += 1;
    this.#store.die();
    this.#disk = copyOf(this.#disk);
    this.#store = openMemoryStore(this.#disk, new OpenGates(), '');
  }

  #watched(transport: Transport, old: boolean): Transport {
    return {
      ...transport,
      push: (input) => transport.push(old ? { ...input, schemaVersion: oldestSchemaVersion } : input),
      pull: async (input) => {
        const page = await transport.pull({ ...input, limit: 25 });
        this.#watch(page);
        return page;
      },
    };
  }

  #watch({ leads, events }: PullOutput): void {
    const ids = new Set(leads.map(({ id }) => id));
    const foreign = [
      ...leads.filter((lead) => !this.standings.some((person) => sees(person, lead))).map(({ id }) => id),
      ...events.filter(({ leadId }) => !ids.has(leadId)).map(({ leadId }) => leadId),
    ];
    for (const id of foreign) this.violations.push({ kind: 'leaked', what: `lead ${id} to ${this.who}` });
  }
}

/** The panel's own session, without a browser's storage. */
function transportTo(serverUrl: string, deviceToken: string, now: () => number): Transport {
  let held: AccessToken | null = null;
  const kept = {
    getValue: async () => held,
    setValue: async (token: AccessToken | null) => {
      held = token;
    },
  };
  const api = openSessionWith({ serverUrl, deviceToken }, kept, now);
  return apiTransport(api, () => kept.setValue(null));
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

import type { OutboxRow } from '@clew/extension/store/database.ts';
import { join } from '@clew/extension/store/membership.ts';
import { type OperationRequest, perform, type Surroundings } from '@clew/extension/store/perform.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import { SyncError, type Transport } from '@clew/extension/sync/transport.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { otherIdOf } from '@clew/shared/operations/join.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import { type Held, judgeRows, type Saved, type Violation } from '../oracle/judge.ts';
import type { Random } from '../random.ts';
import type { Node } from './cluster.ts';
import type { Gates } from './gates.ts';
import { copyOf, type Disk, emptyDisk, heldOn, openMemoryStore } from './memory-store.ts';
import { Wire } from './wire.ts';
import type { Member } from './world.ts';

/** A defect put in on purpose, between sync and the rest of the browser. */
export type BrowserPlant = (transport: Transport, disk: () => Disk) => Transport;

export type Surrounding = {
  gates: Gates;
  random: Random;
  /** The server that a call goes to. */
  node(): Node;
  now(): number;
  plant: BrowserPlant;
  violations: Violation[];
};

/** One browser profile and the extension in it: the real store and the real sync. */
export class Browser {
  readonly who: string;
  readonly workspaceId: string;
  readonly saved: Saved[] = [];
  /** Operations of which nobody was told that they were saved, nor that they were not. */
  readonly unsure = new Set<string>();
  /** The way to the server, and who it takes this browser for. */
  readonly wire: Wire;
  /** ms that this browser's clock is off. */
  skew = 0;
  syncing = false;
  performing = false;
  #disk: Disk = emptyDisk();
  #kept: { disk: Disk; saved: number } | undefined;
  readonly #member: Member;
  #around: Surrounding;
  #store: ReturnType<typeof openMemoryStore>;

  constructor(who: string, workspaceId: string, member: Member, around: Surrounding) {
    this.who = who;
    this.workspaceId = workspaceId;
    this.#member = member;
    this.#around = around;
    this.wire = new Wire(who, workspaceId, member, around);
    this.#store = openMemoryStore(this.#disk, around.gates, who);
  }

  get userId(): string {
    return this.#member.userId;
  }

  get held(): Held {
    return heldOn(this.#disk);
  }

  /** Whether anything done here has not been answered. */
  get waits(): boolean {
    return this.held.outbox.some(({ state }) => state === 'pending' || state === 'sent');
  }

  /** Asks the server to forget a lead, for good. Resolves when it is known what became of it, or never will be. */
  async erase(leadId: string): Promise<void> {
    await this.wire.erase(leadId).catch((error: unknown) => {
      if (!(error instanceof SyncError)) throw error;
    });
  }

  /** A new version of the extension is installed. What the one before has read may lack what it did not know of. */
  update(again: boolean): void {
    if (again) this.#disk.tables.meta!.delete('readAs');
    this.wire.version = schemaVersion;
  }

  #now = (): number => this.#around.now() + this.skew;

  join(): Promise<void> {
    const { userId } = this.#member;
    const workspace = { id: this.workspaceId, name: '' };
    const membership = { serverUrl: '', deviceToken: '', workspace, user: { id: userId, name: userId } };
    return join(this.#store.db, membership, this.#now());
  }

  /** Does what a rep did. Afterwards it is known whether it was shown as saved. */
  async perform(request: OperationRequest): Promise<void> {
    const store = this.#store;
    let now = 0;
    let opId = '';
    const around: Surroundings = {
      now: () => {
        now = this.#now();
        return now;
      },
      random: (length) => {
        const bytes = this.#around.random.bytes(length);
        opId = uuidv7(now, bytes);
        this.unsure.add(opId);
        return bytes;
      },
    };
    this.performing = true;
    const performed = await perform(store.db, request, around).catch(() => null);
    if (store !== this.#store) return;
    this.performing = false;
    if (performed?.ok) {
      const { id } = performed.lead;
      const about = [request.leadId, id, otherIdOf(request) ?? id];
      this.saved.push({ opId, name: request.name, browser: this.who, about });
      const outbox = [...this.#disk.tables.outbox!.values()] as unknown as OutboxRow[];
      const capture = outbox.findLast(
        ({ leadId, envelope, state }) =>
          leadId === id && envelope.name === captureName && envelope.opId !== opId && state === 'pending',
      );
      if (capture) this.wire.captures.set(opId, capture.opId);
    }
    // It was said not to be saved: then it must not be.
    else this.unsure.delete(opId);
  }

  async sync(): Promise<void> {
    const store = this.#store;
    this.syncing = true;
    const transport = this.#around.plant(this.wire.transport(), () => this.#disk);
    const error = await sync({ db: store.db, transport, now: this.#now }).then(
      () => null,
      (reason: unknown) => reason,
    );
    if (store !== this.#store) return;
    this.syncing = false;
    if (error === null) this.#judge();
    else if (!(error instanceof SyncError) && !(error instanceof DOMException)) {
      this.#around.violations.push({ kind: 'broken', what: `${this.who} could not sync: ${error}` });
    }
  }

  /** The process is gone at once. What was committed is there when it starts again. */
  crash(): void {
    this.#store.die();
    this.#around.gates.forget(this.who);
    this.#disk = copyOf(this.#disk);
    this.#store = openMemoryStore(this.#disk, this.#around.gates, this.who);
    this.syncing = false;
    this.performing = false;
  }

  /** Remembers the profile as it is, to be put back by `rollBack`. */
  keep(): void {
    this.#kept = { disk: copyOf(this.#disk), saved: this.saved.length };
  }

  /** Somebody puts an old copy of the profile back: what had not left it since is gone by their own hand. */
  rollBack(): void {
    if (!this.#kept) return;
    const sent = new Set(
      this.held.outbox.filter(({ state }) => state === 'sent' || state === 'settled').map(({ opId }) => opId),
    );
    const since = this.saved.splice(this.#kept.saved);
    this.saved.push(...since.filter(({ opId }) => sent.has(opId)));
    this.#disk = copyOf(this.#kept.disk);
    this.crash();
  }

  /** After a whole sync the server's rows are here, as they were when the last page was read. */
  #judge(): void {
    const moment = this.wire.pulled!;
    const found = judgeRows(this.held.leads, moment.leads, moment.people.get(this.userId));
    this.#around.violations.push(...found.map(({ kind, what }) => ({ kind, what: `${this.who}: ${what}` })));
  }
}

import type { LeadRow, OutboxRow } from '@clew/extension/store/database.ts';
import { join } from '@clew/extension/store/membership.ts';
import { type OperationRequest, perform, type Surroundings } from '@clew/extension/store/perform.ts';
import { sync } from '@clew/extension/sync/sync.ts';
import { SyncError, type Transport } from '@clew/extension/sync/transport.ts';
import type { Claim } from '@clew/server/auth/access-token.ts';
import { CallError } from '@clew/server/errors.ts';
import { callErrors } from '@clew/shared/errors.ts';
import type { LeadEvent } from '@clew/shared/history.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import { captureName } from '@clew/shared/operations/apply.ts';
import { PullInput, type PullOutput, PushInput, type PushOutput } from '@clew/shared/sync.ts';
import { type Held, judgeRows, type Saved, type Violation } from '../oracle/judge.ts';
import { sees } from '../oracle/truth.ts';
import type { Random } from '../random.ts';
import { type Moment, type Node, NodeDied } from './cluster.ts';
import type { Gates } from './gates.ts';
import { copyOf, type Disk, emptyDisk, openMemoryStore } from './memory-store.ts';
import { claimOf, type Member } from './world.ts';

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
  /** The operation by which a lead was captured here, by the id it was given. */
  readonly #captures = new Map<string, string>();
  /** ms that this browser's clock is off. */
  skew = 0;
  syncing = false;
  performing = false;
  #disk: Disk = emptyDisk();
  #kept: { disk: Disk; saved: number } | undefined;
  #member: Member;
  #claim: Claim;
  #around: Surrounding;
  #store: ReturnType<typeof openMemoryStore>;
  #moment: Moment | undefined;

  constructor(who: string, workspaceId: string, member: Member, around: Surrounding) {
    this.who = who;
    this.workspaceId = workspaceId;
    this.#member = member;
    this.#claim = claimOf(workspaceId, member);
    this.#around = around;
    this.#store = openMemoryStore(this.#disk, around.gates, who);
  }

  get userId(): string {
    return this.#member.userId;
  }

  get held(): Held {
    const { lead, event, outbox } = this.#disk.tables;
    const rows = <T>(table: typeof lead) => [...table!.values()] as unknown as T[];
    return { leads: rows<LeadRow>(lead), events: rows<LeadEvent>(event), outbox: rows<OutboxRow>(outbox) };
  }

  /** Whether anything done here has not been answered. */
  get waits(): boolean {
    return this.held.outbox.some(({ state }) => state === 'pending' || state === 'sent');
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
      this.saved.push({ opId, name: request.name, browser: this.who });
      if (request.name === captureName) this.#captures.set(performed.lead.id, opId);
    }
    // It was said not to be saved: then it must not be.
    else this.unsure.delete(opId);
  }

  async sync(): Promise<void> {
    const store = this.#store;
    this.syncing = true;
    const transport = this.#around.plant(this.#transport(), () => this.#disk);
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

  /** A new access token, with the role and teams of now. */
  refresh(member: Member): void {
    this.#claim = claimOf(this.workspaceId, member);
  }

  #transport(): Transport {
    const { gates, random } = this.#around;
    const call = async <T>(send: () => Promise<T>): Promise<T> => {
      const there = await gates.wait(this.who, 'request');
      if (there === 'lose') throw new SyncError('unreachable');
      if (there === 'twice') void send().catch(() => {});
      const answer = await send();
      if ((await gates.wait(this.who, 'response')) === 'lose') throw new SyncError('unreachable');
      return answer;
    };
    return {
      push: (input) => call(() => this.#push(input)),
      pull: async (input) => {
        const { page, moment } = await call(() => this.#pull({ ...input, limit: random.pick([2, 3, 500]) }));
        this.#moment = moment;
        return page;
      },
      // Nobody teaches anything here.
      changeRecipe: () => Promise.reject(new SyncError('failed')),
    };
  }

  async #push(input: PushInput): Promise<PushOutput> {
    const { operations, ...rest } = PushInput.parse(overTheWire(input));
    const { output, moment } = await this.#ask((node) => node.push(this.#claim, { operations, ...rest }));
    for (const { opId, name, leadId } of operations) {
      const result = output.results.find((each) => each.opId === opId);
      if (result?.status !== 'refused' || result.reason !== 'not_found' || moment.answered.has(opId))
        continue;
      // A lead that the batch itself gave away is gone for what follows; a join is about two.
      if (operations.some((each) => each.name === 'lead.setOwner') || name === 'lead.join') continue;
      const lead = moment.leads.get(moment.events.get(this.#captures.get(leadId) ?? '') ?? leadId);
      if (lead && sees(moment.people.get(this.userId), lead))
        this.#around.violations.push({ kind: 'lost', what: `${name} ${opId}: its lead is there` });
    }
    return overTheWire(output);
  }

  async #pull(input: PullInput): Promise<{ page: PullOutput; moment: Moment }> {
    const { output: page, moment } = await this.#ask((node) =>
      node.pull(this.#claim, PullInput.parse(overTheWire(input))),
    );
    const person = moment.people.get(this.userId);
    for (const id of [...page.leads.map((lead) => lead.id), ...page.events.map((event) => event.leadId)]) {
      const lead = moment.leads.get(id);
      if (!lead || !sees(person, lead))
        this.#around.violations.push({ kind: 'leaked', what: `lead ${id} to ${this.who}` });
    }
    return { page: overTheWire(page), moment };
  }

  async #ask<T>(send: (node: Node) => Promise<T>): Promise<T> {
    const node = this.#around.node();
    try {
      return await send(node);
    } catch (error) {
      if (error instanceof CallError) throw new SyncError(kinds[error.code] ?? 'failed');
      if (!node.dead && !(error instanceof NodeDied))
        this.#around.violations.push({ kind: 'broken', what: `the server failed: ${explain(error)}` });
      throw new SyncError('unreachable');
    }
  }

  /** After a whole sync the server's rows are here, as they were when the last page was read. */
  #judge(): void {
    const moment = this.#moment!;
    const found = judgeRows(this.held.leads, moment.leads, moment.people.get(this.userId));
    this.#around.violations.push(...found.map(({ kind, what }) => ({ kind, what: `${this.who}: ${what}` })));
  }
}

const kinds: Partial<Record<string, SyncError['kind']>> = {
  [callErrors.signedOut]: 'signed_out',
  [callErrors.busy]: 'busy',
  [callErrors.rateLimited]: 'busy',
};

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const explain = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error);

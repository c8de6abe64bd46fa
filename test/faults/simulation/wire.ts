import { SyncError, type Transport } from '@clew/extension/sync/transport.ts';
import type { Claim } from '@clew/server/auth/access-token.ts';
import { CallError } from '@clew/server/errors.ts';
import { callErrors } from '@clew/shared/errors.ts';
import { PullInput, type PullOutput, PushInput, type PushOutput, schemaVersion } from '@clew/shared/sync.ts';
import type { Violation } from '../oracle/judge.ts';
import { sees } from '../oracle/truth.ts';
import type { Random } from '../random.ts';
import { type Moment, type Node, NodeDied } from './cluster.ts';
import type { Gates } from './gates.ts';
import { claimOf, type Member } from './world.ts';

type Surrounding = { gates: Gates; random: Random; node(): Node; violations: Violation[] };

/** What is between a browser and the server's functions: calls that get lost, come twice or fail, each judged. */
export class Wire {
  /** For what was done about a lead whose capture had not been answered: that capture. Both are operation ids. */
  readonly captures = new Map<string, string>();
  /** What the database held when the last page that arrived was read. */
  pulled: Moment | undefined;
  /** Leads that were there, and of which the server said that it has forgotten them. */
  readonly erased = new Set<string>();
  /** The schema version that the extension says it speaks. */
  version = schemaVersion;
  readonly #who: string;
  readonly #userId: string;
  readonly #workspaceId: string;
  readonly #around: Surrounding;
  #claim: Claim;

  constructor(who: string, workspaceId: string, member: Member, around: Surrounding) {
    this.#who = who;
    this.#userId = member.userId;
    this.#workspaceId = workspaceId;
    this.#around = around;
    this.#claim = claimOf(workspaceId, member);
  }

  /** A new access token, with the role and teams of now. */
  refresh(member: Member): void {
    this.#claim = claimOf(this.#workspaceId, member);
  }

  transport(): Transport {
    return {
      push: (input) => this.#call(() => this.#push(input)),
      pull: async (input) => {
        const limit = this.#around.random.pick([2, 3, 500]);
        const { page, moment } = await this.#call(() => this.#pull({ ...input, limit }));
        this.pulled = moment;
        return page;
      },
      // Nobody teaches anything here.
      changeRecipe: () => Promise.reject(new SyncError('failed')),
    };
  }

  /** Forgets a lead at the server. */
  erase(leadId: string): Promise<void> {
    return this.#call(async () => {
      const { moment } = await this.#ask((node) => node.erase(this.#claim, leadId));
      if (moment.people.get(this.#userId)?.role !== 'admin')
        this.#violated('broken', `${this.#who}, who may not, erased ${leadId}`);
      if (moment.leads.has(leadId)) this.erased.add(leadId);
    });
  }

  async #call<T>(send: () => Promise<T>): Promise<T> {
    const { gates } = this.#around;
    const there = await gates.wait(this.#who, 'request');
    if (there === 'lose') throw new SyncError('unreachable');
    if (there === 'twice') void send().catch(() => {});
    const answer = await send();
    if ((await gates.wait(this.#who, 'response')) === 'lose') throw new SyncError('unreachable');
    return answer;
  }

  async #push(input: PushInput): Promise<PushOutput> {
    const asked = PushInput.parse(overTheWire({ ...input, schemaVersion: this.version }));
    const { operations } = asked;
    const { output, moment } = await this.#ask((node) => node.push(this.#claim, asked));
    for (const { opId, name, leadId } of operations) {
      const result = output.results.find((each) => each.opId === opId);
      if (result?.status !== 'refused' || result.reason !== 'not_found' || moment.answered.has(opId))
        continue;
      // A lead that the batch itself gave away is gone for what follows; a join is about two.
      if (operations.some((each) => each.name === 'lead.setOwner')) continue;
      if (name === 'lead.join' || name === 'lead.split') continue;
      const lead = moment.leads.get(moment.events.get(this.captures.get(opId) ?? '') ?? leadId);
      if (lead && sees(moment.people.get(this.#userId), lead))
        this.#violated('lost', `${name} ${opId}: its lead is there`);
    }
    return overTheWire(output);
  }

  async #pull(input: PullInput): Promise<{ page: PullOutput; moment: Moment }> {
    const { output: page, moment } = await this.#ask((node) =>
      node.pull(this.#claim, PullInput.parse(overTheWire(input))),
    );
    const person = moment.people.get(this.#userId);
    for (const id of [...page.leads.map((lead) => lead.id), ...page.events.map((event) => event.leadId)]) {
      const lead = moment.leads.get(id);
      if (!lead || !sees(person, lead)) this.#violated('leaked', `lead ${id} to ${this.#who}`);
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
        this.#violated('broken', `the server failed: ${explain(error)}`);
      throw new SyncError('unreachable');
    }
  }

  #violated(kind: Violation['kind'], what: string): void {
    this.#around.violations.push({ kind, what });
  }
}

const kinds: Partial<Record<string, SyncError['kind']>> = {
  [callErrors.signedOut]: 'signed_out',
  [callErrors.forbidden]: 'forbidden',
  [callErrors.schemaTooOld]: 'schema_too_old',
  [callErrors.busy]: 'busy',
  [callErrors.rateLimited]: 'busy',
};

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const explain = (error: unknown): string =>
  error instanceof Error ? `${error.message} ${error.cause ?? ''}` : String(error);

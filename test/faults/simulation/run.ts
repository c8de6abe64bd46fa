import { roles } from '@clew/shared/access.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';
import { nextRequests, viewOf } from '../script.ts';
import { Browser, type BrowserPlant } from './browser.ts';
import { type DatabasePlant, type Node, startNode } from './cluster.ts';
import { fateAt, type Gate, Gates } from './gates.ts';
import { judgeDay } from './judge-day.ts';
import type { MemorySql, Statement } from './memory-sql.ts';
import { backUp, forget, makeWorld, reassign, seqsOf, staff, stranger, type World } from './world.ts';

export type Plant = { database?: DatabasePlant; browser?: BrowserPlant };

export type Counts = Record<'faults' | 'kills' | 'reassignments' | 'restores' | 'operations', number>;

/** What one schedule came to. `trace` is every choice that was made, for whoever looks into a violation. */
export type Outcome = { seed: number; violations: Violation[]; trace: string[]; counts: Counts };

const tenYears = 315_360_000_000;
const nobody: BrowserPlant = (transport) => transport;

/** Plays the schedule of a seed: the same seed, the same choices, the same end. */
export async function play(sql: MemorySql, seed: number, plant: Plant = {}): Promise<Outcome> {
  const day = new Day(sql, seed, plant);
  const realTimeout = globalThis.setTimeout;
  // Whoever waits for a while waits at a gate: there is no time in a schedule but that of its choices.
  globalThis.setTimeout = ((done: () => void) => {
    void day.gates.wait('timer', 'timer').then(done);
  }) as unknown as typeof setTimeout;
  try {
    return await day.play();
  } finally {
    globalThis.setTimeout = realTimeout;
    forget(sql, day.world);
  }
}

class Day {
  readonly gates = new Gates();
  readonly world: World;
  readonly #sql: MemorySql;
  readonly #seed: number;
  readonly #plant: Plant;
  readonly #random: Random;
  readonly #violations: Violation[] = [];
  readonly #trace: string[] = [];
  readonly #counts: Counts = { faults: 0, kills: 0, reassignments: 0, restores: 0, operations: 0 };
  readonly #browsers: Browser[];
  readonly #nodes: Node[] = [];
  readonly #faultiness: number;
  /** How many things are under way at once. */
  readonly #haste: number;
  /** How much is done between two syncs. */
  readonly #industry: number;
  /** A day has restored servers or restored profiles: with both, what is gone is gone. */
  readonly #restores: boolean;
  #backup: Statement[] | undefined;
  #now = 1_790_000_000_000;
  #healing = false;

  constructor(sql: MemorySql, seed: number, plant: Plant) {
    this.#sql = sql;
    this.#seed = seed;
    this.#plant = plant;
    this.#random = new Random(seed);
    this.world = makeWorld(sql, seed);
    this.#faultiness = this.#random.pick([0, 0.05, 0.15, 0.3]);
    this.#haste = this.#random.pick([0.05, 0.1, 0.2, 0.4]);
    this.#industry = this.#random.pick([40, 50, 65, 76]);
    this.#restores = this.#random.chance(0.5);
    this.#nodes.push(this.#newNode(), this.#newNode());
    const { workspaceId, otherId } = this.world;
    const around = {
      gates: this.gates,
      random: this.#random,
      node: () => this.#nodes[this.#random.below(2)]!,
      now: () => this.#now,
      plant: plant.browser ?? nobody,
      violations: this.#violations,
    };
    const cast = staff.filter(({ userId }) => userId === 'ada' || this.#random.chance(0.5));
    this.#browsers = [
      ...cast.map((member) => new Browser(member.userId, workspaceId, member, around)),
      // Some have two.
      ...(this.#random.chance(0.3) ? [new Browser('ada-2', workspaceId, staff[0]!, around)] : []),
      ...(this.#random.chance(0.3) ? [new Browser('zoe', otherId, stranger, around)] : []),
    ];
    for (const browser of this.#browsers) browser.skew = this.#random.pick([0, 0, tenYears, -tenYears]);
  }

  async play(): Promise<Outcome> {
    await this.#morning();
    for (let left = 12 + this.#random.below(18); ; ) {
      await this.gates.settled();
      const { waiting } = this.gates;
      if (this.#violations.length > 0 || (left === 0 && waiting.length === 0)) break;
      if (left > 0 && (waiting.length === 0 || this.#random.chance(this.#haste))) {
        left -= 1;
        this.#begin();
      } else this.#let(this.#random.pick(waiting));
    }
    if (this.#violations.length === 0) await this.#heal();
    if (this.#violations.length === 0) {
      this.#violations.push(...judgeDay(this.#sql, this.world, this.#browsers));
    }
    return { seed: this.#seed, violations: this.#violations, trace: this.#trace, counts: this.#counts };
  }

  /** Everybody connects, and most know two leads already. */
  async #morning(): Promise<void> {
    for (const browser of this.#browsers) void browser.join();
    await this.#drain();
    for (const browser of this.#browsers.slice(0, 2)) {
      this.#perform(browser);
      await this.#drain();
      this.#sync(browser);
      await this.#drain();
    }
    for (const browser of this.#browsers) if (this.#random.chance(0.7)) this.#sync(browser);
    await this.#drain();
  }

  /** Lets somebody begin something. */
  #begin(): void {
    const random = this.#random;
    const browser = random.pick(this.#browsers);
    const faulty = this.#faultiness > 0;
    const choice = random.below(100);
    this.#now += random.below(60_000);
    if (choice < this.#industry) this.#perform(browser);
    else if (choice < 82) this.#sync(browser);
    else if (choice < 86) this.#reassign();
    else if (choice < 87) browser.refresh(staff.find(({ userId }) => userId === browser.userId) ?? stranger);
    else if (!faulty) this.#sync(browser);
    else if (choice < 89) this.#crash(browser);
    else if (choice < 91) this.#kill(random.below(2));
    else if (this.#restores) this.#backUpOrRestore();
    else this.#keepOrRollBack(browser);
  }

  #perform(browser: Browser): void {
    if (browser.performing) return;
    const ours = browser.workspaceId === this.world.workspaceId;
    const taken = this.#browsers[0]!.held.leads;
    const requests = nextRequests(this.#random, viewOf(browser.held), {
      // Somebody who has seen an id elsewhere may try it here.
      newId: () =>
        taken.length > 0 && this.#random.chance(0.05)
          ? this.#random.pick(taken).id
          : uuidv7(this.#now, this.#random.bytes(10)),
      userIds: ours ? staff.map(({ userId }) => userId) : ['zoe'],
      pipelineIds: ours ? ['line-north', 'line-south'] : ['line-zone'],
      people: 3,
    });
    this.#counts.operations += requests.length;
    this.#note(
      `${browser.who} ${requests.map(({ name, leadId }) => `${name} ${leadId.slice(-4)}`).join(', ')}`,
    );
    const all = async () => {
      for (const request of requests) await browser.perform(request);
    };
    void all();
  }

  #sync(browser: Browser): void {
    if (browser.syncing) return;
    this.#note(`${browser.who} syncs`);
    void browser.sync();
  }

  #reassign(): void {
    const { userId } = this.#random.pick(staff.slice(1));
    const role = this.#random.pick(roles);
    const teamIds = this.#random.pick([['north'], ['south'], ['north', 'south'], []]);
    this.#note(`${userId} becomes ${role} of ${teamIds}`);
    this.#counts.reassignments += 1;
    reassign(this.#sql, this.world.workspaceId, { userId, role, teamIds });
  }

  #crash(browser: Browser): void {
    this.#note(`${browser.who} crashes`);
    this.#counts.kills += 1;
    browser.crash();
  }

  #kill(index: number): void {
    this.#note(`node ${index} is killed`);
    this.#counts.kills += 1;
    this.#nodes[index]!.dead = true;
    this.#replaceDead();
  }

  #backUpOrRestore(): void {
    if (this.#backup === undefined) {
      this.#note('backup');
      this.#backup = backUp(this.#sql, this.world, `epoch-${this.#random.below(1e9)}`);
      return;
    }
    this.#note('restore');
    this.#counts.restores += 1;
    for (const node of this.#nodes) node.dead = true;
    this.#replaceDead();
    this.#sql.batch(this.#backup);
    this.#backup = undefined;
  }

  #keepOrRollBack(browser: Browser): void {
    const back = this.#random.chance(0.5);
    this.#note(`${browser.who} ${back ? 'puts its profile back' : 'copies its profile'}`);
    if (back) browser.rollBack();
    else browser.keep();
  }

  /** Opens a gate, now and then not the way one would wish. */
  #let(gate: Gate): void {
    const fate =
      this.#healing || !this.#random.chance(this.#faultiness) ? 'go' : fateAt(this.#random, gate.what);
    this.#note(`  ${gate.who} ${gate.what} ${fate}`);
    if (fate !== 'go') this.#counts.faults += 1;
    this.gates.open(gate, fate);
    const dies = fate === 'before' || fate === 'after';
    if (dies && gate.what === 'commit') {
      const browser = this.#browsers.find(({ who }) => who === gate.who)!;
      this.#counts.kills += 1;
      this.#afterwards(() => browser.crash());
    } else if (dies) {
      this.#counts.kills += 1;
      this.#afterwards(() => this.#replaceDead());
    }
  }

  /** When what a gate has let through has had its effect, and before anything else happens. */
  #afterwards(act: () => void): void {
    this.gates.busy += 1;
    setImmediate(() => {
      this.gates.busy -= 1;
      act();
    });
  }

  #newNode(): Node {
    const skew = this.#random.pick([0, 0, 0, 5_000, -5_000]);
    return this.#start(this.#nodes.length, () => this.#now + skew);
  }

  #start = (index: number, clock: () => number): Node =>
    startNode(`node ${index}`, this.#sql, this.gates, clock, this.#plant.database ?? {});

  #replaceDead(): void {
    for (const [index, node] of this.#nodes.entries()) {
      if (!node.dead) continue;
      for (const gate of this.gates.waiting.filter(({ who }) => who === `node ${index}`)) {
        this.gates.open(gate, 'go');
      }
      this.#nodes[index] = this.#start(index, node.clock);
    }
  }

  /** Nothing goes wrong any more, until nobody has anything left to say. */
  async #heal(): Promise<void> {
    this.#healing = true;
    this.#note('healing');
    for (let round = 0; round < 8; round++) {
      const before = seqsOf(this.#sql, this.world);
      for (const browser of this.#browsers) {
        this.#sync(browser);
        await this.#drain();
      }
      const waits = this.#browsers.some(({ held }) => held.outbox.some(({ state }) => state === 'pending'));
      if (!waits && before === seqsOf(this.#sql, this.world)) return;
    }
    this.#violations.push({ kind: 'diverged', what: 'it never comes to rest' });
  }

  async #drain(): Promise<void> {
    const healing = this.#healing;
    this.#healing = true;
    for (;;) {
      await this.gates.settled();
      const [first] = this.gates.waiting;
      if (!first) break;
      this.#let(first);
    }
    this.#healing = healing;
  }

  #note(line: string): void {
    this.#trace.push(line);
  }
}

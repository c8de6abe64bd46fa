import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';
import { Browser, type BrowserPlant } from './browser.ts';
import { type DatabasePlant, type Node, startNode } from './cluster.ts';
import { fateAt, type Gate, Gates } from './gates.ts';
import type { MemorySql } from './memory-sql.ts';
import { makeWorld, staff, stranger, type World } from './world.ts';

export type Plant = { database?: DatabasePlant; browser?: BrowserPlant };

export const nothing = {
  faults: 0,
  kills: 0,
  reassignments: 0,
  restores: 0,
  erasures: 0,
  oldClients: 0,
  operations: 0,
};
export type Counts = typeof nothing;

export const tenYears = 315_360_000_000;
const nobody: BrowserPlant = (transport) => transport;

/** Where a schedule is played: the people with their browsers, two server nodes on one database, and its time. */
export class Stage {
  readonly gates = new Gates();
  readonly random: Random;
  readonly sql: MemorySql;
  readonly world: World;
  readonly browsers: readonly Browser[];
  readonly violations: Violation[] = [];
  readonly counts: Counts = { ...nothing };
  /** Every choice that was made. */
  readonly trace: string[] = [];
  now = 1_790_000_000_000;
  /** Nothing goes wrong any more. */
  healing = false;
  readonly #nodes: Node[] = [];
  readonly #plant: Plant;
  readonly #faultiness: number;

  constructor(sql: MemorySql, seed: number, plant: Plant) {
    this.sql = sql;
    this.#plant = plant;
    this.random = new Random(seed);
    this.world = makeWorld(sql, seed);
    this.#faultiness = this.random.pick([0, 0.1, 0.2, 0.3]);
    this.#nodes.push(this.#newNode(), this.#newNode());
    this.browsers = this.#cast();
  }

  get faulty(): boolean {
    return this.#faultiness > 0;
  }

  note(line: string): void {
    this.trace.push(line);
  }

  /** Lets everything that waits go on, in order and unharmed, until nothing waits. */
  async drain(): Promise<void> {
    const healing = this.healing;
    this.healing = true;
    for (;;) {
      await this.gates.settled();
      const [first] = this.gates.waiting;
      if (!first) break;
      this.let(first);
    }
    this.healing = healing;
  }

  /** Opens a gate, now and then not the way one would wish. */
  let(gate: Gate): void {
    const fate =
      this.healing || !this.random.chance(this.#faultiness) ? 'go' : fateAt(this.random, gate.what);
    this.note(`  ${gate.who} ${gate.what} ${fate}`);
    if (fate !== 'go') this.counts.faults += 1;
    this.gates.open(gate, fate);
    if (fate !== 'before' && fate !== 'after') return;
    this.counts.kills += 1;
    const browser = gate.what === 'commit' && this.browsers.find(({ who }) => who === gate.who);
    this.#afterwards(() => (browser ? browser.crash() : this.#replaceDead()));
  }

  kill(index: number): void {
    this.counts.kills += 1;
    this.#nodes[index]!.dead = true;
    this.#replaceDead();
  }

  killAll(): void {
    for (const node of this.#nodes) node.dead = true;
    this.#replaceDead();
  }

  /** When what a gate has let through has had its effect, and before anything else happens. */
  #afterwards(act: () => void): void {
    this.gates.busy += 1;
    setImmediate(() => {
      this.gates.busy -= 1;
      act();
    });
  }

  #cast(): Browser[] {
    const { random } = this;
    const { workspaceId, otherId } = this.world;
    const around = {
      gates: this.gates,
      random,
      node: () => this.#nodes[random.below(2)]!,
      now: () => this.now,
      plant: this.#plant.browser ?? nobody,
      violations: this.violations,
    };
    const present = staff.filter(({ userId }) => userId === 'ada' || random.chance(0.5));
    const browsers = present.map((member) => new Browser(member.userId, workspaceId, member, around));
    // Some have two.
    if (random.chance(0.3)) browsers.push(new Browser('ada-2', workspaceId, staff[0]!, around));
    if (random.chance(0.3)) browsers.push(new Browser('zoe', otherId, stranger, around));
    for (const browser of browsers) {
      browser.skew = random.pick([0, 0, tenYears, -tenYears]);
      if (!random.chance(0.15)) continue;
      this.counts.oldClients += 1;
      // One that is still understood, and one that no longer is.
      browser.wire.version = random.pick([1, 0]);
    }
    return browsers;
  }

  #newNode(): Node {
    const skew = this.random.pick([0, 0, 0, 5_000, -5_000]);
    return this.#start(this.#nodes.length, () => this.now + skew);
  }

  #start = (index: number, clock: () => number): Node =>
    startNode(`node ${index}`, this.sql, this.gates, clock, this.#plant.database ?? {});

  #replaceDead(): void {
    for (const [index, node] of this.#nodes.entries()) {
      if (!node.dead) continue;
      for (const gate of this.gates.waiting.filter(({ who }) => who === `node ${index}`)) {
        this.gates.open(gate, 'go');
      }
      this.#nodes[index] = this.#start(index, node.clock);
    }
  }
}

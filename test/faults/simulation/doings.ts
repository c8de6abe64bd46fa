import type { OperationRequest } from '@clew/extension/store/perform.ts';
import { roles } from '@clew/shared/access.ts';
import { uuidv7 } from '@clew/shared/id.ts';
import { schemaVersion } from '@clew/shared/sync.ts';
import type { Held } from '../oracle/judge.ts';
import { nextRequests, viewOf } from '../script.ts';
import type { Browser } from './browser.ts';
import { type Stage, tenYears } from './stage.ts';
import { backUp, reassign, staff, stranger } from './world.ts';

/** What people do in a day, and what befalls them. */
export class Doings {
  readonly #stage: Stage;
  /** How much is done between two syncs. */
  readonly #industry: number;
  /**
   * A day has restored servers, or restored profiles, clocks that are set and people who are erased. With both, what is
   * gone is gone: from the profile, from an outbox whose operations look years old, or from everywhere but the backup.
   */
  readonly #restores: boolean;
  /** Some days are long, and much of what is done is joining leads and parting them again. */
  readonly #matchmaking: number;
  #backup: ((now: number) => void) | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#industry = stage.random.pick([40, 50, 65, 76]);
    this.#restores = stage.random.chance(0.5);
    this.#matchmaking = stage.random.chance(0.1) ? stage.random.pick([0.25, 0.6]) : 0;
  }

  /** How much is begun. */
  get length(): number {
    return (this.#matchmaking > 0 ? 100 : 10) + this.#stage.random.below(12);
  }

  /** Lets somebody begin something. */
  begin(): void {
    const { random, browsers, faulty } = this.#stage;
    const browser = random.pick(browsers);
    const choice = random.below(100);
    this.#stage.now += random.below(60_000);
    if (choice < this.#industry) this.perform(browser);
    else if (choice < 80) this.sync(browser);
    else if (choice < 84) this.#reassign();
    else if (choice < 85) this.update(browser);
    else if (choice < 86) this.#setClock(browser);
    else if (choice < 88) this.#erase(random.chance(0.7) ? browsers[0]! : browser);
    else if (choice < 89)
      browser.wire.refresh(staff.find(({ userId }) => userId === browser.userId) ?? stranger);
    else if (!faulty) this.sync(browser);
    else if (choice < 91) this.#crash(browser);
    else if (choice < 93) this.#kill(random.below(2));
    else if (this.#restores) this.#backUpOrRestore();
    else this.#keepOrRollBack(browser);
  }

  perform(browser: Browser): void {
    if (browser.performing) return;
    const { random, world, browsers, now } = this.#stage;
    const ours = browser.workspaceId === world.workspaceId;
    const taken = browsers[0]!.held.leads;
    const requests = nextRequests(random, viewOf(browser.held), {
      // Somebody who has seen an id elsewhere may try it here.
      newId: () =>
        taken.length > 0 && random.chance(0.05) ? random.pick(taken).id : uuidv7(now, random.bytes(10)),
      userIds: ours ? staff.map(({ userId }) => userId) : ['zoe'],
      pipelineIds: ours ? ['line-north', 'line-south'] : ['line-zone'],
      people: this.#matchmaking > 0 ? 8 : 3,
      matchmaking: this.#matchmaking,
    });
    // An extension from before leads could be joined.
    if (browser.wire.version < 2 && requests.some((each) => isAboutJoins(each, browser.held))) return;
    this.#stage.counts.operations += requests.length;
    const said = requests.map(({ name, leadId }) => `${name} ${leadId.slice(-4)}`);
    this.#stage.note(`${browser.who} ${said.join(', ')}`);
    const all = async () => {
      for (const request of requests) await browser.perform(request);
    };
    void all();
  }

  sync(browser: Browser): void {
    if (browser.syncing) return;
    this.#stage.note(`${browser.who} syncs`);
    void browser.sync();
  }

  update(browser: Browser): void {
    if (browser.wire.version === schemaVersion) return;
    this.#stage.note(`${browser.who} is updated`);
    browser.update(this.#stage.random.chance(0.5));
  }

  #setClock(browser: Browser): void {
    if (this.#restores) return;
    browser.skew = this.#stage.random.pick([0, tenYears, -tenYears]);
    this.#stage.note(`${browser.who} is off by ${browser.skew}`);
  }

  #erase(browser: Browser): void {
    const { leads } = browser.held;
    if (this.#restores || leads.length === 0) return;
    const { id } = this.#stage.random.pick(leads);
    this.#stage.note(`${browser.who} erases ${id.slice(-4)}`);
    this.#stage.counts.erasures += 1;
    void browser.erase(id);
  }

  #reassign(): void {
    const { random, sql, world, counts } = this.#stage;
    const { userId } = random.pick(staff.slice(1));
    const role = random.pick(roles);
    const teamIds = random.pick([['north'], ['south'], ['north', 'south'], []]);
    this.#stage.note(`${userId} becomes ${role} of ${teamIds}`);
    counts.reassignments += 1;
    reassign(sql, world.workspaceId, { userId, role, teamIds });
  }

  #crash(browser: Browser): void {
    this.#stage.note(`${browser.who} crashes`);
    this.#stage.counts.kills += 1;
    browser.crash();
  }

  #kill(index: number): void {
    this.#stage.note(`node ${index} is killed`);
    this.#stage.kill(index);
  }

  #backUpOrRestore(): void {
    const { random, sql, world, counts } = this.#stage;
    if (this.#backup === undefined) {
      this.#stage.note('backup');
      this.#backup = backUp(sql, world, `epoch-${random.below(1e9)}`);
      return;
    }
    this.#stage.note('restore');
    counts.restores += 1;
    this.#stage.killAll();
    this.#backup(this.#stage.now);
    this.#backup = undefined;
  }

  #keepOrRollBack(browser: Browser): void {
    const back = this.#stage.random.chance(0.5);
    this.#stage.note(`${browser.who} ${back ? 'puts its profile back' : 'copies its profile'}`);
    if (back) browser.rollBack();
    else browser.keep();
  }
}

const isAboutJoins = (request: OperationRequest, { events }: Held): boolean =>
  request.name === 'lead.join' ||
  (request.name === 'lead.split' &&
    events.find(({ id }) => id === request.args.eventId)?.change.kind !== 'merged');

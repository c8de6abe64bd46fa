import { hash } from 'node:crypto';
import { replayMs } from '@clew/shared/sync.ts';
import type { Violation } from '../oracle/judge.ts';
import { Doings } from './doings.ts';
import { judgeDay } from './judge-day.ts';
import type { MemorySql } from './memory-sql.ts';
import { type Counts, type Plant, Stage } from './stage.ts';
import { forget, seqsOf } from './world.ts';

/**
 * What one schedule came to. `trace` is every choice that was made, for whoever looks into a violation; `hash` stands
 * for it and for everything that the browsers hold in the end.
 */
export type Outcome = { violations: Violation[]; trace: string[]; hash: string; counts: Counts };

/** Plays the schedule of a seed: the same seed, the same choices, the same end. */
export async function play(sql: MemorySql, seed: number, plant: Plant = {}): Promise<Outcome> {
  const stage = new Stage(sql, seed, plant);
  const realTimeout = globalThis.setTimeout;
  // Whoever waits for a while waits at a gate: there is no time in a schedule but that of its choices.
  globalThis.setTimeout = ((done: () => void) => {
    void stage.gates.wait('timer', 'timer').then(done);
  }) as unknown as typeof setTimeout;
  try {
    await playOn(stage);
  } finally {
    globalThis.setTimeout = realTimeout;
    forget(sql, stage.world);
  }
  const { violations, trace, counts, browsers } = stage;
  const end = JSON.stringify([trace, browsers.map(({ held }) => held)]);
  return { violations, trace, hash: hash('sha256', end), counts };
}

async function playOn(stage: Stage): Promise<void> {
  const { random, gates, violations } = stage;
  const doings = new Doings(stage);
  /** How many things are under way at once. */
  const haste = random.pick([0.05, 0.1, 0.2, 0.4]);
  await morning(stage, doings);
  for (let left = doings.length; ; ) {
    await gates.settled();
    const { waiting } = gates;
    if (violations.length > 0) return;
    if (left === 0 && waiting.length === 0) break;
    if (left > 0 && (waiting.length === 0 || random.chance(haste))) {
      left -= 1;
      doings.begin();
    } else stage.let(random.pick(waiting));
  }
  await heal(stage, doings);
  if (violations.length === 0) violations.push(...judgeDay(stage.sql, stage.world, stage.browsers));
}

/** Everybody connects, and most know two leads already. */
async function morning(stage: Stage, doings: Doings): Promise<void> {
  for (const browser of stage.browsers) void browser.join();
  await stage.drain();
  for (const browser of stage.browsers.slice(0, 2)) {
    doings.perform(browser);
    await stage.drain();
    doings.sync(browser);
    await stage.drain();
  }
  for (const browser of stage.browsers) if (stage.random.chance(0.5)) doings.sync(browser);
  await stage.drain();
}

/** Nothing goes wrong any more, until nobody has anything left to say and everybody knows all that was said. */
async function heal(stage: Stage, doings: Doings): Promise<void> {
  const { sql, world, browsers } = stage;
  stage.healing = true;
  stage.note('healing');
  for (const browser of browsers) doings.update(browser);
  const upToDate = new Map<string, string>();
  let before = '';
  for (let round = 0; round < 12; round++) {
    const behind = browsers.filter(({ who, waits }) => waits || upToDate.get(who) !== seqsOf(sql, world));
    if (behind.length === 0) return;
    // What a restored server waits for, and nobody has, it refuses in the end.
    if (before === seqsOf(sql, world)) stage.now += replayMs;
    before = seqsOf(sql, world);
    for (const browser of behind) {
      doings.sync(browser);
      await stage.drain();
      upToDate.set(browser.who, seqsOf(sql, world));
    }
  }
  stage.violations.push({ kind: 'diverged', what: 'it never comes to rest' });
}

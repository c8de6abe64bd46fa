import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultClass } from '../fault-class.ts';
import type { Violation } from '../oracle/judge.ts';
import { type Held, hold } from './hold.ts';
import { openRig, type Rig } from './rig.ts';

const figures = { test: 35, nightly: 500 };

const push = '/trpc/sync.push';
const pull = '/trpc/sync.pull';

/** Long enough for a worker to come to what it has to wait for. */
const settleMs = 150;

/**
 * Where the worker can be on its way through a sync. Each waits until it is there, kills it, and resolves when it may
 * go on. The worker knows nothing of this: it is stopped by what it has to wait for, a lock, a store or an answer.
 */
const steps: Record<string, (rig: Rig, wake: () => Promise<void>) => Promise<void>> = {
  'waiting for its turn': (rig, wake) => stuckAt('turn', rig, wake),
  'reading the outbox': (rig, wake) => stuckAt({ store: 'outbox' }, rig, wake),
  async 'pushing, before the server hears'({ gate, extension }, wake) {
    const cut = gate.cutNext(push, 'before', extension.stopWorker);
    await wake();
    await cut;
  },
  async 'pushing, when the server has done it'({ gate, extension }, wake) {
    const cut = gate.cutNext(push, 'after', extension.stopWorker);
    await wake();
    await cut;
  },
  'settling what was answered': (rig, wake) => stuckAfter(push, rig, wake),
  async pulling({ gate, extension }, wake) {
    const cut = gate.cutNext(pull, 'after', extension.stopWorker);
    await wake();
    await cut;
  },
  'taking a page in': (rig, wake) => stuckAfter(pull, rig, wake),
};

/** What it needs next belongs to somebody else. */
async function stuckAt(what: Held, { panel, extension }: Rig, wake: () => Promise<void>): Promise<void> {
  const giveBack = await hold(panel, what);
  await wake();
  await sleep(settleMs);
  await extension.stopWorker();
  await giveBack();
}

/** The answer to a call has come, and there is no writing of what it says. */
async function stuckAfter(
  path: string,
  { gate, panel, extension }: Rig,
  wake: () => Promise<void>,
): Promise<void> {
  let giveBack = async () => {};
  const answered = gate.haltNext(path, 'after', async () => {
    giveBack = await hold(panel, { store: 'bundle' });
  });
  await wake();
  await answered;
  await sleep(settleMs);
  await extension.stopWorker();
  await giveBack();
}

/** The background worker of a real Chromium, killed at every step of a sync in turn. */
export const workerKills: FaultClass = {
  name: 'worker-kills',
  async run(scale, seed) {
    const rig = await openRig();
    const violations: Violation[] = [];
    const saved: string[] = [];
    const names = Object.keys(steps);
    try {
      // The panel must not do the worker's work.
      await goOffline(rig, true);
      for (let kill = 0; kill < figures[scale]; kill++) {
        const step = names[(kill + seed) % names.length]!;
        const name = `Lead ${kill} ${step}`;
        rig.gate.shut(true);
        await rig.capture(name);
        saved.push(name);
        rig.gate.shut(false);
        await steps[step]!(rig, () => wake(rig));
      }
      await goOffline(rig, false);
      await wake(rig);
      violations.push(...(await rig.judge(saved)));
    } finally {
      await rig.close();
    }
    return {
      counts: { workerKills: figures[scale], steps: names.length },
      violations: violations.map((violation) => ({ ...violation, seed })),
    };
  },
};

/** As the panel wakes it when something is saved. */
const wake = async ({ panel }: Rig): Promise<void> => {
  await panel.page.evaluate("void chrome.runtime.sendMessage('outbox-grew').catch(() => {})");
};

async function goOffline({ panel }: Rig, offline: boolean): Promise<void> {
  const session = await panel.page.context().newCDPSession(panel.page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
}

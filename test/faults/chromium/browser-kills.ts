import type { FaultClass } from '../fault-class.ts';
import type { Violation } from '../oracle/judge.ts';
import { Random } from '../random.ts';
import { openRig } from './rig.ts';

const figures = { test: 3, nightly: 50 };

/** A whole Chromium, shot down at the very moment that it has said "saved", with the server there or gone. */
export const browserKills: FaultClass = {
  name: 'browser-kills',
  async run(scale, seed) {
    const random = new Random(seed);
    const rig = await openRig();
    const violations: Violation[] = [];
    const saved: string[] = [];
    try {
      for (let kill = 0; kill < figures[scale]; kill++) {
        rig.gate.shut(random.chance(0.5));
        const leads = 1 + random.below(3);
        for (let lead = 0; lead < leads; lead++) {
          const name = `Lead ${kill} ${lead}`;
          await rig.capture(name);
          saved.push(name);
        }
        await rig.crash();
      }
      rig.gate.shut(false);
      violations.push(...(await rig.judge(saved)));
    } finally {
      await rig.close();
    }
    return {
      counts: { browserKills: figures[scale], captures: saved.length },
      violations: violations.map((violation) => ({ ...violation, seed })),
    };
  },
};

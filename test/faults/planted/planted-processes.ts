import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SyncError } from '@clew/extension/sync/transport.ts';
import { fillUp } from '../disk/disk.ts';
import type { FaultClass, Tally } from '../fault-class.ts';
import type { TransportPlant } from '../network/crowd.ts';
import { campaign as killNodes } from '../nodes/nodes.ts';
import type { Violation } from '../oracle/judge.ts';
import { campaign as putBack } from '../restore/restore.ts';

/** What the server has no room for counts as taken. */
const fullIsAccepted: TransportPlant = (transport) => ({
  ...transport,
  async push(input) {
    try {
      return await transport.push(input);
    } catch (error) {
      if (!(error instanceof SyncError) || error.kind !== 'server_full') throw error;
      const results = input.operations.map(({ opId, leadId }) => ({
        opId,
        status: 'applied' as const,
        leadId,
      }));
      return { results, seq: 0 };
    }
  },
});

/** A mistake, which kind of violation it is, and a short run with it; null where that cannot be. */
type Plant = { shows: Violation['kind']; run(folder: string, seed: number): Promise<Tally | null> };

const plants: Record<string, Plant> = {
  'nodes do not ask for what others have changed': {
    shows: 'diverged',
    run: (folder, seed) => killNodes(folder, 1, seed, new URL('../nodes/deaf.ts', import.meta.url)),
  },
  'a restored server looks like before': {
    shows: 'lost',
    run: (folder, seed) => putBack(folder, 1, seed, true),
  },
  'a full disk counts as a yes': {
    shows: 'lost',
    run: (_folder, seed) => fillUp(2, seed, fullIsAccepted),
  },
};

/** Whether the classes that work with real servers notice a mistake that is put in on purpose, each one. */
export const plantedProcesses: FaultClass = {
  name: 'planted-processes',
  async run(_scale, seed) {
    const violations: Tally['violations'] = [];
    const counts = { planted: 0, caught: 0 };
    for (const [name, { shows, run }] of Object.entries(plants)) {
      const folder = await mkdtemp(join(tmpdir(), 'clew-faults-'));
      const tally = await run(folder, seed).finally(() => rm(folder, { recursive: true, force: true }));
      if (!tally) continue;
      counts.planted += 1;
      if (tally.violations.some(({ kind }) => kind === shows)) counts.caught += 1;
      else violations.push({ kind: 'broken', what: `nobody noticed: ${name}`, seed });
    }
    return { counts, violations };
  },
};

import { uuidv7 } from '@clew/shared/id.ts';
import { Random } from '../random.ts';
import type { Cast } from '../script.ts';
import { Member, type TransportPlant } from './crowd.ts';
import { type Desk, pipelineIds } from './office.ts';

/** People at work: `end` resolves when each has finished what was under way. */
export type Shift = { members: readonly Member[]; end(): Promise<void> };

/**
 * Connects a browser for every desk and lets all work until the end.
 * @param old which of them run an old version of the extension
 * @param people how many different people there are to capture
 * @param plant a defect that all of them have
 */
export async function startShift(
  desks: readonly Desk[],
  url: string,
  random: Random,
  {
    seed,
    old = [],
    people = 40,
    plant,
  }: { seed: number; old?: readonly number[]; people?: number; plant?: TransportPlant | undefined },
): Promise<Shift> {
  const members = desks.map(
    (desk, n) =>
      new Member(desk.userId, desk, url, desk.person, new Random(seed + 2 + n), {
        old: old.includes(n),
        plant,
      }),
  );
  await Promise.all(members.map((member) => member.connect()));
  let over = false;
  const cast: Cast = {
    newId: () => uuidv7(Date.now(), random.bytes(10)),
    userIds: desks.map(({ userId }) => userId),
    pipelineIds,
    people,
    matchmaking: 0,
  };
  const working = Promise.all(members.map((member) => member.work(cast, () => over)));
  return {
    members,
    async end() {
      over = true;
      await working;
    },
  };
}

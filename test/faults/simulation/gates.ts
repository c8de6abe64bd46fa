import type { Random } from '../random.ts';

/**
 * What can happen next. Everything that a run does one after the other in reality (a request on its way, a batch at
 * the database, a commit at the disk, a timer) waits at a gate until the run lets it through, in an order of its own
 * choosing and with a fate of its own choosing.
 */
export type Gate = {
  /** Who waits: a client or a server node. */
  who: string;
  what: 'request' | 'response' | 'read' | 'write' | 'commit' | 'timer';
  open(fate: Fate): void;
};

/** `before` and `after`: dies before or after it took effect. `full`: the disk is. */
export type Fate = 'go' | 'lose' | 'twice' | 'before' | 'after' | 'full';

/** Something that can go wrong there. */
export function fateAt(random: Random, what: Gate['what']): Fate {
  switch (what) {
    case 'request':
      return random.pick(['lose', 'twice']);
    case 'response':
      return 'lose';
    case 'read':
      return 'before';
    case 'write':
      return random.pick(['before', 'after']);
    case 'commit':
      return random.pick(['before', 'after', 'full']);
    case 'timer':
      return 'go';
  }
}

export class Gates {
  readonly waiting: Gate[] = [];
  /** Transactions that are between two gates; they end on a turn of the event loop, not on a microtask. */
  busy = 0;

  wait(who: string, what: Gate['what']): Promise<Fate> {
    return new Promise((resolve) => {
      this.waiting.push({ who, what, open: resolve });
    });
  }

  open(gate: Gate, fate: Fate): void {
    this.waiting.splice(this.waiting.indexOf(gate), 1);
    gate.open(fate);
  }

  /** Nobody comes back for what waits here: its process is dead. */
  forget(who: string): void {
    for (const gate of this.waiting.filter((each) => each.who === who)) {
      this.waiting.splice(this.waiting.indexOf(gate), 1);
    }
  }

  /** Resolves when nothing moves any more but by a gate. */
  async settled(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.busy > 0);
  }
}

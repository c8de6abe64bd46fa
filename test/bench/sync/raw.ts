import { createClient, type InStatement, type InValue } from '@libsql/client';
import { furnish } from '../../faults/network/office.ts';

const written = {
  lead: 'SELECT * FROM lead WHERE seq > ? ORDER BY seq',
  identity_key:
    'SELECT seq, identity_key.* FROM identity_key JOIN lead ON lead.id = lead_id WHERE seq > ? ORDER BY seq',
  event: 'SELECT * FROM event WHERE seq > ? ORDER BY seq',
  applied_op: 'SELECT * FROM applied_op WHERE seq > ? ORDER BY seq',
};

/** A copy of a server's database that is kept up by raw batches: as fast as the client writes those rows at all. */
export async function openRaw(fromUrl: string, url: string) {
  await furnish(url, 1);
  const from = createClient({ url: fromUrl, concurrency: 1 });
  const to = createClient({ url, concurrency: 1 });
  let copied = 1;

  /** The rows of each push, each kind in one statement, behind the guard. */
  async function batches(): Promise<InStatement[][]> {
    const bySeq = new Map<number, InStatement[]>();
    for (const [table, sql] of Object.entries(written)) {
      const { rows, columns } = await from.execute({ sql, args: [copied] });
      const own = columns.filter((name) => table !== 'identity_key' || name !== 'seq');
      const names = own.map((name) => `"${name}"`).join(', ');
      const row = `(${own.map(() => '?').join(', ')})`;
      for (const [seq, group] of Map.groupBy(rows, (each) => Number(each.seq))) {
        const args: InValue[] = group.flatMap((each) => own.map((name) => each[name]!));
        const insert = { sql: `INSERT INTO ${table} (${names}) VALUES ${group.map(() => row)}`, args };
        bySeq.set(seq, [...(bySeq.get(seq) ?? guard(seq)), insert]);
      }
    }
    copied = Math.max(...bySeq.keys());
    return [...bySeq.values()];
  }

  return {
    /** @returns how long the batches alone took, in seconds */
    async writeWhatIsNew(): Promise<number> {
      const fresh = await batches();
      const began = performance.now();
      for (const batch of fresh) await to.batch(batch, 'write');
      return (performance.now() - began) / 1_000;
    },
    close() {
      from.close();
      to.close();
    },
  };
}

const guard = (seq: number): InStatement[] => [
  { sql: 'UPDATE workspace SET seq = ? WHERE seq = ?', args: [seq, seq - 1] },
  'INSERT INTO seq_guard SELECT 0 WHERE changes() = 0',
];

/** A system call that has come back. */
export type Call = { name: string; args: string; result: number };

const whole = /^\d+ +(\w+)\((.*)\) += (-?\d+)/;
const begun = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/;
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)\) += (-?\d+)/;

/** What `strace -f -o` has written, in the order in which the calls came back. */
export function readTrace(text: string): Call[] {
  const open = new Map<string, string>();
  return text.split('\n').flatMap((line): Call[] => {
    const [, pid, , args] = begun.exec(line) ?? [];
    if (pid !== undefined) open.set(pid, args!);
    const [, again, name, rest, result] = resumed.exec(line) ?? [];
    if (again !== undefined)
      return [{ name: name!, args: `${open.get(again) ?? ''}${rest}`, result: Number(result) }];
    const [, called, given, came] = whole.exec(line) ?? [];
    return called === undefined ? [] : [{ name: called, args: given!, result: Number(came) }];
  });
}

/** What was written to the log of the database before each answer, and whether it was on the disk by then. */
export function judgeTrace(calls: readonly Call[], opIds: readonly string[]) {
  const logs = new Set<number>();
  const judged = { answers: 0, written: 0, syncs: 0, early: [] as string[] };
  let writes = 0;
  let unsynced = false;
  for (const { name, args, result } of calls) {
    const fd = Number.parseInt(args, 10);
    if (name === 'openat') {
      if (args.includes('.db-wal"')) logs.add(result);
      else logs.delete(result);
    } else if (name === 'fsync' || name === 'fdatasync') {
      if (!logs.has(fd) || result !== 0) continue;
      judged.syncs += 1;
      unsynced = false;
    } else if (logs.has(fd)) {
      writes += 1;
      unsynced = true;
    } else {
      const opId = args.includes('HTTP/1.1 200') ? opIds.find((id) => args.includes(id)) : undefined;
      if (opId === undefined) continue;
      judged.answers += 1;
      if (writes > 0) judged.written += 1;
      if (unsynced) judged.early.push(opId);
      writes = 0;
    }
  }
  return judged;
}

import { expect, test } from 'vitest';
import { runClass } from '../fault-class.ts';
import { fsyncs } from './fsync.ts';
import { judgeTrace, readTrace } from './trace.ts';

test('what is answered is on the disk before the answer leaves', async () => {
  const { violations } = await runClass(fsyncs, 'test', 1);
  expect(violations).toEqual([]);
});

test('an answer before the disk has it is noticed', () => {
  const answer = '7 writev(30, [{iov_base="HTTP/1.1 200 OK\\r\\n{\\"opId\\":\\"one\\"}"}], 1) = 90';
  const before = ['7 openat(AT_FDCWD, "/data/clew.db-wal", O_RDWR) = 21', '7 pwrite64(21, "x", 1, 0) = 1'];
  const sync = [
    '7 fdatasync(21 <unfinished ...>',
    '8 write(9, "y", 1) = 1',
    '7 <... fdatasync resumed>) = 0',
  ];
  const judge = (lines: string[]) => judgeTrace(readTrace(lines.join('\n')), ['one']).early;
  expect(judge([...before, ...sync, answer])).toEqual([]);
  expect(judge([...before, answer, ...sync])).toEqual(['one']);
});

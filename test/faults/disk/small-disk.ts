import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A filesystem of its own that can be filled to the last byte. */
export type SmallDisk = { fill(): Promise<void>; free(): Promise<void>; unmount(): Promise<void> };

/** @returns null where this process may not mount anything */
export async function mountSmallDisk(folder: string, megabytes: number): Promise<SmallDisk | null> {
  const options = ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder];
  const mounted = await run('mount', options).then(
    () => true,
    () => false,
  );
  if (!mounted) return null;
  const ballast = join(folder, 'ballast');
  return {
    async fill() {
      const file = await open(ballast, 'a');
      for (let size = 65_536; size >= 1; ) {
        await file.write(Buffer.alloc(size, 1)).catch(() => {
          size = Math.floor(size / 2);
        });
      }
      await file.close();
    },
    free: () => rm(ballast, { force: true }),
    async unmount() {
      // Lazily: what went wrong may have left a file open.
      await run('umount', ['-l', folder]);
    },
  };
}

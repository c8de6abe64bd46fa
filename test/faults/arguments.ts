import { parseArgs } from 'node:util';
import { type Scale, scales } from './fault-class.ts';

export type Asked = { scale: Scale; seed: number; names: readonly string[] };

/**
 * What is asked for on the command line. Classes are named one after the other, with `--class` or without; none means all.
 * @throws Error whose message says what to do
 */
export function readArguments(args: readonly string[], known: readonly string[]): Asked {
  const usage = `npm run faults -- [--scale ${scales.join(' | ')}] [--seed NUMBER] [CLASS …]\nCLASS: ${known.join(', ')}`;
  const wrong = (what: string) => new Error(`${what}\n${usage}`);
  const { values, positionals } = parse(args, wrong);
  const { scale, seed } = values;
  if (!isScale(scale)) throw wrong(`There is no scale "${scale}".`);
  if (!/^\d{1,9}$/.test(seed)) throw wrong(`A seed is a whole number of up to nine digits, not "${seed}".`);
  const names = [...positionals, ...values.class];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrong(`There is no class "${unknown}".`);
  return { scale, seed: Number(seed), names: names.length > 0 ? names : known };
}

function parse(args: readonly string[], wrong: (what: string) => Error) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        scale: { type: 'string', default: 'test' },
        seed: { type: 'string', default: '1' },
        class: { type: 'string', multiple: true, default: [] },
      },
    });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

const isScale = (text: string): text is Scale => (scales as readonly string[]).includes(text);

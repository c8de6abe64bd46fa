import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Routing } from '@clew/shared/routing/rules.ts';

/*
 * Rules in the making travel in the form, so that the page needs neither a script nor a place to keep them. Small, for
 * forms have a limit; what comes back is read like everything that comes from outside.
 */

const maxBytes = 256 * 1024;

export const packRouting = (routing: Routing): string =>
  deflateRawSync(JSON.stringify(routing)).toString('base64url');

/** null for what is no routing. */
export function unpackRouting(text: string | undefined): Routing | null {
  try {
    const inflated = inflateRawSync(Buffer.from(text ?? '', 'base64url'), { maxOutputLength: maxBytes });
    return Routing.safeParse(JSON.parse(inflated.toString())).data ?? null;
  } catch {
    return null;
  }
}

/** By which it is known whether the rules that stand are still those that somebody began with. */
export const routingMark = (routing: Routing): string =>
  createHash('sha256').update(JSON.stringify(routing)).digest('base64url');

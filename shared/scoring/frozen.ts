import type { Lead } from '../lead.ts';
import { type KnownFirms, relationOf } from '../relation.ts';

/** Won or lost, a lead keeps the score it had: what was thought of it then is what is learned from. */
export const isFrozen = ({ lifecycle }: Pick<Lead, 'lifecycle'>): boolean =>
  lifecycle === 'customer' || lifecycle === 'lost';

/** Whether a lead can still be won: neither won nor lost, and of no firm that is none to be won. */
export const isOpen = (lead: Pick<Lead, 'lifecycle' | 'fields'>, firms: KnownFirms): boolean =>
  !isFrozen(lead) && relationOf(lead.fields, firms) === null;

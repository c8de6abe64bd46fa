import { z } from 'zod';
import { defineOperation } from './operation.ts';

/** A note lives in the history alone. */
export const note = defineOperation({
  name: 'lead.note',
  args: z.strictObject({ text: z.string().trim().min(1).max(5_000) }),
  apply: (lead, { text }) => ({ ok: true, lead, change: { kind: 'noted', text } }),
});

import { z } from 'zod';
import { Engagement, maxEngagements } from '../engagement.ts';
import { defineOperation } from './operation.ts';

/** Logs something that happened between us and the lead. A first contact makes a new lead a working one. */
export const engage = defineOperation({
  name: 'lead.engage',
  args: z.strictObject(Engagement.omit({ id: true, at: true }).shape),
  apply(lead, args, { opId, at }) {
    const engagement = { ...args, id: opId, at };
    return {
      ok: true,
      lead: {
        ...lead,
        type: lead.type === 'new' ? 'working' : lead.type,
        engagements: [...lead.engagements, engagement].slice(-maxEngagements),
      },
      change: { kind: 'engaged', engagement },
    };
  },
});

import { z } from 'zod';
import { Answer } from '../qualification.ts';
import { defineOperation, refuse } from './operation.ts';

/** Answers a qualification prompt. Earlier answers stay in the history. */
export const answer = defineOperation({
  name: 'lead.answer',
  args: Answer.omit({ by: true, at: true }).extend({ promptId: z.string().max(60) }),
  apply(lead, { promptId, ...rest }, { by, at, config }) {
    if (!config.prompts.some(({ id }) => id === promptId)) return refuse('unknown_prompt');
    const signed = { ...rest, by, at };
    return {
      ok: true,
      lead: { ...lead, answers: { ...lead.answers, [promptId]: signed } },
      change: { kind: 'answered', promptId, answer: signed },
    };
  },
});

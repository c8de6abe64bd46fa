import type { Answer } from '@clew/shared/qualification.ts';
import { defaultPrompts, PromptSet, promptsOf, qualify } from '@clew/shared/qualification.ts';
import { expect, it } from 'vitest';

const said = (value: Answer['value']): Answer => ({ value, note: '', evidence: null, by: null, at: 0 });

it('asks of a pipeline its own questions and those of all', () => {
  const [fit, means, ...rest] = defaultPrompts;
  const prompts = [fit!, { ...means!, pipelineIds: ['north'] }, ...rest];
  expect(promptsOf(prompts, 'north')).toEqual(prompts);
  expect(promptsOf(prompts, 'south').map(({ id }) => id)).not.toContain('means');
});

it('counts a gate as open until it is yes or no: unknown is neither', () => {
  const { passed, failed, open } = qualify(defaultPrompts, {
    fit: said('yes'),
    means: said('unknown'),
    authority: said('no'),
    need: said('no'),
  });
  expect({ passed, failed, open }).toEqual({ passed: ['fit'], failed: ['authority'], open: ['means'] });
});

it('takes as questions of a workspace what can be asked, and no more', () => {
  const [fit, means] = defaultPrompts;
  const own = { id: 'own', gate: false, name: { en: 'Fleet' }, question: { en: 'How many lorries?' } };
  const taken = (prompts: unknown) => PromptSet.safeParse(prompts).success;
  expect(taken([...defaultPrompts, own])).toBe(true);
  expect(taken([{ ...fit, gate: false }])).toBe(false);
  expect(taken([fit, means, fit])).toBe(false);
  expect(taken([fit, { ...own, question: {} }])).toBe(false);
  expect(taken([fit, { ...own, name: { en: ' ' } }])).toBe(false);
  expect(taken([fit, { ...own, sum: 1 }])).toBe(false);
});

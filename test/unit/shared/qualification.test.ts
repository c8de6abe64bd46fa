import type { Answer } from '@clew/shared/qualification.ts';
import { defaultPrompts, promptsOf, qualify } from '@clew/shared/qualification.ts';
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

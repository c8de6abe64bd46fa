import { z } from 'zod';
import { Provenance } from './capture.ts';

/** `unknown` is an answer of its own: it was asked and nobody knows. It is never a no. */
export const answerValues = ['yes', 'no', 'unknown'] as const;
export type AnswerValue = (typeof answerValues)[number];

export const Answer = z.strictObject({
  value: z.enum(answerValues),
  /** The rep's own words, '' when the value says it all. */
  note: z.string().max(2_000),
  /** The page's words that support it, null when the rep simply knows. */
  evidence: Provenance.nullable(),
  by: z.string().nullable(),
  at: z.int(),
});
export type Answer = z.infer<typeof Answer>;

const texts = (max: number) => z.record(z.string().max(10), z.string().trim().min(1).max(max));

/**
 * A question of the workspace. `name` and `question` are keyed by locale; where they say nothing, the catalogue tells
 * what a built-in prompt says.
 */
export const Prompt = z.strictObject({
  id: z.string().min(1).max(60),
  gate: z.boolean(),
  name: texts(60).optional(),
  question: texts(300),
  /** The pipelines it is asked in, all where absent. */
  pipelineIds: z.array(z.string().max(60)).min(1).optional(),
});
export type Prompt = z.infer<typeof Prompt>;

export const defaultPrompts: readonly Prompt[] = [
  { id: 'fit', gate: true, question: {} },
  { id: 'means', gate: true, question: {} },
  { id: 'authority', gate: true, question: {} },
  { id: 'need', gate: false, question: {} },
  { id: 'timeline', gate: false, question: {} },
  { id: 'readiness', gate: false, question: {} },
  { id: 'awareness', gate: false, question: {} },
  { id: 'supplier', gate: false, question: {} },
];

export const maxPrompts = 30;

/**
 * What a workspace asks: at least one gate, for else every lead that answers would be a prospect, no question twice and
 * none without words.
 */
export const PromptSet = z
  .array(Prompt)
  .max(maxPrompts)
  .refine((prompts) => prompts.some(({ gate }) => gate), 'At least one question has to be a gate.')
  .refine(
    (prompts) => new Set(prompts.map(({ id }) => id)).size === prompts.length,
    'A question stands twice.',
  )
  .refine(
    (prompts) =>
      prompts.every(
        ({ id, name = {}, question }) =>
          builtIn.has(id) || (Object.keys(name).length > 0 && Object.keys(question).length > 0),
      ),
    'A question has no name or no words.',
  );

const builtIn: ReadonlySet<string> = new Set(defaultPrompts.map(({ id }) => id));

/** The questions that are asked of the leads of one pipeline. */
export const promptsOf = (prompts: readonly Prompt[], pipelineId: string): readonly Prompt[] =>
  prompts.filter(({ pipelineIds }) => pipelineIds?.includes(pipelineId) ?? true);

export type Qualification = {
  passed: string[];
  failed: string[];
  /** Gates not answered yet, or answered `unknown`. */
  open: string[];
};

/** Where a lead stands with the gates of its workspace. */
export function qualify(
  prompts: readonly Prompt[],
  answers: Readonly<Record<string, Answer>>,
): Qualification {
  const result: Qualification = { passed: [], failed: [], open: [] };
  for (const prompt of prompts) {
    if (!prompt.gate) continue;
    const value = answers[prompt.id]?.value;
    const group = value === 'yes' ? 'passed' : value === 'no' ? 'failed' : 'open';
    result[group].push(prompt.id);
  }
  return result;
}

/** The question to ask next: open gates first, then the other unanswered ones, in the workspace's order. */
export function nextPrompt(
  prompts: readonly Prompt[],
  answers: Readonly<Record<string, Answer>>,
): Prompt | undefined {
  const unanswered = prompts.filter((prompt) => answers[prompt.id] === undefined);
  return unanswered.find((prompt) => prompt.gate) ?? unanswered[0];
}

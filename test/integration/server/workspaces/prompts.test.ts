import { defaultPrompts } from '@clew/shared/qualification.ts';
import { expect, test } from 'vitest';
import {
  capture,
  joinTeam,
  newId,
  operation,
  pullAll,
  push,
  signUpFounder,
  startApp,
} from '../../harness.ts';

const fleet = { id: newId(), gate: true, name: { en: 'Fleet' }, question: { en: 'More than ten lorries?' } };
const [fit] = defaultPrompts;

test('a manager says what is asked, everybody gets it with the next pull, and its gates count', async () => {
  const server = await startApp();
  const ada = await signUpFounder(server);
  const boss = await joinTeam(server, ada, 'Bea Boss', 'manager');
  const rep = await joinTeam(server, ada, 'Rolf Rep');
  const first = await pullAll(rep);
  await boss.api.workspace.setPrompts.mutate({ prompts: [fit!, fleet] });
  expect((await pullAll(rep, first.cursor)).config?.prompts).toEqual([fit, fleet]);

  const lead = capture({ name: 'Lena Fischer' });
  const say = (promptId: string) =>
    operation('lead.answer', lead.leadId, { promptId, value: 'yes', note: '', evidence: null });
  const reply = operation('lead.engage', lead.leadId, { kind: 'reply', method: 'email', direction: 'in' });
  const advance = () => operation('lead.setLifecycle', lead.leadId, { value: 'prospect', base: 'lead' });
  const reasons = async (...operations: Parameters<typeof push>[1][]) => {
    const { results } = await push(rep, ...operations);
    return results.map((result) => (result.status === 'refused' ? result.reason : result.status));
  };
  expect(await reasons(lead, reply, say('fit'), advance())).toEqual([
    'applied',
    'applied',
    'applied',
    'gates_open',
  ]);
  expect(await reasons(say('means'))).toEqual(['unknown_prompt']);
  expect(await reasons(say(fleet.id), advance())).toEqual(['applied', 'applied']);
});

test('a pipeline that is not there is left out', async () => {
  const ada = await signUpFounder(await startApp());
  const prompts = [
    fit!,
    { ...fleet, pipelineIds: ['default', 'gone'] },
    { ...fleet, id: newId(), pipelineIds: ['gone'] },
  ];
  await ada.api.workspace.setPrompts.mutate({ prompts });
  const [, some, all] = (await pullAll(ada)).config!.prompts;
  expect(some).toEqual({ ...fleet, pipelineIds: ['default'] });
  expect(all).not.toHaveProperty('pipelineIds');
});

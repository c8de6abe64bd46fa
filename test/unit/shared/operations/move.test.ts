import { describe, expect, it } from 'vitest';
import { capturedLead, mina, perform, performed } from '../leads.ts';

const toProspect = { value: 'prospect', base: 'lead' };
const yes = (promptId: string) => ({ promptId, value: 'yes', note: '', evidence: null });

describe('a prospect (D3)', () => {
  const lead = capturedLead();
  const fit = performed(lead, 'lead.answer', yes('fit'));
  const means = performed(fit, 'lead.answer', yes('means'));
  const qualified = performed(means, 'lead.answer', yes('authority'));

  it('is not made by one or two gates', () => {
    for (const some of [lead, fit, means]) {
      expect(perform(some, 'lead.setLifecycle', toProspect)).toEqual({ ok: false, reason: 'gates_open' });
    }
  });

  it('needs two-way contact beside all three gates', () => {
    expect(perform(qualified, 'lead.setLifecycle', toProspect)).toEqual({ ok: false, reason: 'one_way' });
    const reply = { kind: 'reply', method: 'email', direction: 'in' };
    const twoWay = performed(qualified, 'lead.engage', reply);
    expect(performed(twoWay, 'lead.setLifecycle', toProspect).lifecycle).toBe('prospect');
  });

  it('is not made by an unknown, which is not a yes', () => {
    const unknown = performed(qualified, 'lead.answer', { ...yes('means'), value: 'unknown' });
    expect(perform(unknown, 'lead.setLifecycle', toProspect)).toEqual({ ok: false, reason: 'gates_open' });
  });
});

it('what is lost keeps the score that it had, until it is a lead again', () => {
  const lead = capturedLead({ title: 'Buyer' });
  const lost = performed(lead, 'lead.setLifecycle', { value: 'lost', base: 'lead' });
  const said = performed(lost, 'lead.answer', yes('fit'));
  expect(said.score).toEqual(lead.score);
  const again = performed(said, 'lead.setLifecycle', { value: 'lead', base: 'lost' });
  expect(again.score.total).toBe(lead.score.total + 15);
});

describe('moves', () => {
  const lead = capturedLead();
  const stage = (stageId: string) => ({ pipelineId: 'default', stageId });

  it('refuse a stage or an owner that the workspace does not have', () => {
    const base = stage('new');
    expect(perform(lead, 'lead.setStage', { value: stage('nowhere'), base })).toMatchObject({
      reason: 'unknown_stage',
    });
    expect(perform(lead, 'lead.setOwner', { value: 'stranger', base: mina })).toMatchObject({
      reason: 'unknown_owner',
    });
  });

  it('keep a lost concurrent move visible', () => {
    const first = performed(lead, 'lead.setStage', { value: stage('contacted'), base: stage('new') });
    const second = perform(first, 'lead.setStage', { value: stage('qualifying'), base: stage('new') });
    expect(second).toMatchObject({
      change: { from: 'default/contacted', to: 'default/qualifying', conflict: true },
    });
  });
});

describe('bad operations', () => {
  it('are refused with the reason', () => {
    expect(perform(undefined, 'lead.note', { text: 'hello' })).toEqual({ ok: false, reason: 'not_found' });
    expect(perform(capturedLead(), 'lead.explode', {})).toEqual({ ok: false, reason: 'unknown_operation' });
    expect(perform(capturedLead(), 'lead.note', { text: 7 })).toEqual({ ok: false, reason: 'invalid' });
    expect(perform(capturedLead(), 'lead.answer', yes('shoe-size'))).toEqual({
      ok: false,
      reason: 'unknown_prompt',
    });
  });
});

describe('the legal basis', () => {
  it('is the usual one of the workspace at the time of the capture, until somebody says otherwise', () => {
    const lead = capturedLead();
    expect(lead.legalBasis).toBe('legitimate_interest');
    const args = { value: 'consent', base: 'legitimate_interest' };
    expect(perform(lead, 'lead.setLegalBasis', args)).toMatchObject({
      lead: { legalBasis: 'consent' },
      change: { what: 'legalBasis', from: 'legitimate_interest', to: 'consent', conflict: false },
    });
    expect(perform(lead, 'lead.setLegalBasis', { ...args, value: 'none' })).toMatchObject({
      reason: 'invalid',
    });
  });
});

import { eventText } from '@clew/extension/panel/lead/event-text.ts';
import { createLeadActions } from '@clew/extension/panel/lead/lead-actions.ts';
import type { PanelState } from '@clew/extension/panel/state/panel-state.ts';
import { defaultConfig } from '@clew/shared/workspace.ts';
import { expect, test, vi } from 'vitest';
import { captureArgs } from '../../../shared/leads.ts';
import { panelBench } from '../panel-bench.ts';

async function openLead(): Promise<PanelState> {
  const { panel } = await panelBench();
  const { store } = panel.services;
  const leadId = store.newId();
  await store.perform({ name: 'lead.capture', leadId, args: captureArgs({ title: 'Buyer' }) });
  panel.open(leadId);
  await vi.waitUntil(() => panel.lead.lead.value);
  return panel;
}
const shown = (panel: PanelState) => panel.lead.lead.value!;
const actions = (panel: PanelState) => createLeadActions(panel, shown(panel));
const undo = (panel: PanelState) => vi.waitUntil(() => panel.toasts.current.value?.undo).then((run) => run());

test('an edit can be undone, and both stay in the history', async () => {
  const panel = await openLead();
  actions(panel).editText('title', ' Head of Procurement ');
  await vi.waitUntil(() => shown(panel).fields.title === 'Head of Procurement');
  await undo(panel);
  await vi.waitUntil(() => shown(panel).fields.title === 'Buyer');
  expect(panel.lead.events.value.map(({ change }) => change.kind)).toEqual(['captured', 'edited', 'edited']);
});

test('an edit that changes nothing is no operation', async () => {
  const panel = await openLead();
  actions(panel).editText('title', 'Buyer ');
  actions(panel).editList('emails', ['']);
  await new Promise((done) => setTimeout(done, 20));
  expect(panel.lead.events.value).toHaveLength(1);
});

test('a prospect needs all gates and a word from them, and the panel keeps why not', async () => {
  const panel = await openLead();
  actions(panel).setLifecycle('prospect');
  await vi.waitUntil(() => panel.lead.refused.value === 'gates_open');
  for (const gate of ['fit', 'means', 'authority']) {
    actions(panel).answer(gate, 'yes');
    await vi.waitUntil(() => shown(panel).answers[gate]);
  }
  expect(panel.lead.refused.value).toBeUndefined();
  actions(panel).setLifecycle('prospect');
  await vi.waitUntil(() => panel.lead.refused.value === 'one_way');
  actions(panel).engage({ kind: 'reply', method: 'email', direction: 'in' });
  await vi.waitUntil(() => shown(panel).engagements.length === 1);
  actions(panel).setLifecycle('prospect');
  await vi.waitUntil(() => shown(panel).lifecycle === 'prospect');
  await undo(panel);
  await vi.waitUntil(() => shown(panel).lifecycle === 'lead');
});

test('every event says what happened', async () => {
  const panel = await openLead();
  const viewer = { config: panel.config.value, userId: null };
  actions(panel).setStage({ pipelineId: 'default', stageId: 'contacted' });
  await vi.waitUntil(() => shown(panel).stageId === 'contacted');
  await actions(panel).note('Met at the fair');
  const texts = panel.lead.events.value.map((event) => eventText(event, viewer));
  expect(texts).toEqual([
    { title: 'Captured from example.com', details: [] },
    { title: 'Stage: Contacted', details: ['Before: New'] },
    { title: 'Note', details: ['Met at the fair'] },
  ]);
});

test('a merge and a lost edit explain themselves', () => {
  const base = { id: 'e', leadId: 'l', by: null, at: 0 };
  const viewer = { config: defaultConfig, userId: null };
  const { details } = eventText(
    {
      ...base,
      change: {
        kind: 'merged',
        url: 'https://www.nordwind.example/team',
        matched: ['email:org:info@nordwind.example', 'profile:https://www.linkedin.com/in/anna'],
        fields: captureArgs().fields,
        added: { texts: [], lists: {} },
        differs: ['title'],
      },
    },
    viewer,
  );
  expect(details[0]).toContain('e-mail info@nordwind.example and profile linkedin.com/in/anna');
  expect(details[1]).toContain('Title');
  const lost = eventText(
    { ...base, change: { kind: 'edited', field: 'title', from: 'Buyer', to: 'CPO', conflict: true } },
    viewer,
  );
  expect(lost.details).toEqual(['CPO', 'Replaced “Buyer”, which had not been seen yet']);
});

test('who decides becomes a lead of the same firm, and each leads to the other', async () => {
  const panel = await openLead();
  await actions(panel).editText('company', 'Nordlicht');
  await vi.waitUntil(() => shown(panel).fields.company === 'Nordlicht');
  await actions(panel).nameDecisionMaker(' Ada Lindt ', 'CFO');
  const [link] = shown(panel).links ?? [];
  expect(link).toMatchObject({ as: 'decision_maker' });
  const ada = (await panel.services.store.lead(link!.leadId))!;
  expect(ada.fields).toMatchObject({ name: 'Ada Lindt', title: 'CFO', company: 'Nordlicht' });
  expect(ada.links).toEqual([{ leadId: shown(panel).id, as: 'colleague' }]);
});

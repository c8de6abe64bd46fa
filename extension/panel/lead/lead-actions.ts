import { isTwoWay } from '@clew/shared/engagement.ts';
import type { Lead, LeadType, Lifecycle, ListField, TextField } from '@clew/shared/lead.ts';
import { emptyFields } from '@clew/shared/lead.ts';
import type { LegalBasis } from '@clew/shared/legal-basis.ts';
import type { OperationArgs } from '@clew/shared/operations/apply.ts';
import type { AnswerValue } from '@clew/shared/qualification.ts';
import { messages } from '../../i18n/messages.ts';
import type { OperationRequest } from '../../store/perform.ts';
import { sourceOf } from '../capture/source.ts';
import { leadName, methodName, ownerName, stageName, teamName } from '../labels.ts';
import type { PanelState } from '../state/panel-state.ts';

type StageRef = OperationArgs['lead.setStage']['value'];

export type LeadActions = ReturnType<typeof createLeadActions>;

/**
 * What the rep can do to the lead as it is on the screen now: that is the `base` of each change. What can be turned
 * back is offered to be; the way back is an operation like any other.
 */
export function createLeadActions({ services, lead: state, toasts, config, userId }: PanelState, lead: Lead) {
  const m = messages.peek();
  const perform = async (operation: OperationRequest, text?: string, inverse?: OperationRequest) => {
    if (!(await state.perform(operation)) || text === undefined) return;
    const undo = async () => {
      toasts.dismiss();
      if (inverse && (await state.perform(inverse))) toasts.show({ text: m.toast.undone, tone: 'plain' });
    };
    toasts.show({ text, tone: 'plain', undo: inverse && undo });
  };
  const swap = <V>(base: V, value: V) =>
    [
      { base, value },
      { base: value, value: base },
    ] as const;
  const on = { leadId: lead.id };

  return {
    async editText(field: TextField, value: string): Promise<void> {
      const clean = value.trim();
      if (clean === lead.fields[field]) return;
      const [there, back] = swap(lead.fields[field], clean);
      const name = m.field[field];
      await perform(
        { ...on, name: 'lead.edit', args: { field, ...there } },
        clean ? m.lead.changed(name, clean) : m.lead.cleared(name),
        { ...on, name: 'lead.edit', args: { field, ...back } },
      );
    },
    async editList(field: ListField, values: string[]): Promise<void> {
      const clean = [...new Set(values.map((value) => value.trim()).filter(Boolean))];
      if (clean.join('\n') === lead.fields[field].join('\n')) return;
      const [there, back] = swap(lead.fields[field], clean);
      await perform(
        { ...on, name: 'lead.edit', args: { field, ...there } },
        clean.length > 0 ? m.thread.edited(m.field[field]) : m.lead.cleared(m.field[field]),
        { ...on, name: 'lead.edit', args: { field, ...back } },
      );
    },
    setType(value: LeadType) {
      const [there, back] = swap(lead.type, value);
      const text = m.lead.changed(m.lead.type, m.types[value]);
      perform({ ...on, name: 'lead.setType', args: there }, text, {
        ...on,
        name: 'lead.setType',
        args: back,
      });
    },
    setLifecycle(value: Lifecycle) {
      const [there, back] = swap(lead.lifecycle, value);
      const text = m.lead.changed(m.lead.lifecycle, m.lifecycles[value]);
      perform({ ...on, name: 'lead.setLifecycle', args: there }, text, {
        ...on,
        name: 'lead.setLifecycle',
        args: back,
      });
    },
    setStage(value: StageRef) {
      const [there, back] = swap({ pipelineId: lead.pipelineId, stageId: lead.stageId }, value);
      const text = m.lead.changed(m.lead.stage, stageName(config.peek(), value));
      perform({ ...on, name: 'lead.setStage', args: there }, text, {
        ...on,
        name: 'lead.setStage',
        args: back,
      });
    },
    setOwner(value: string | null) {
      const [there, back] = swap(lead.ownerId, value);
      const text = m.lead.changed(m.lead.owner, ownerName(config.peek(), value, userId.peek()));
      perform({ ...on, name: 'lead.setOwner', args: there }, text, {
        ...on,
        name: 'lead.setOwner',
        args: back,
      });
    },
    setLegalBasis(value: LegalBasis) {
      const [there, back] = swap(lead.legalBasis ?? config.peek().privacy.legalBasis, value);
      const text = m.lead.changed(m.lead.legalBasis, m.legalBases[value]);
      perform({ ...on, name: 'lead.setLegalBasis', args: there }, text, {
        ...on,
        name: 'lead.setLegalBasis',
        args: back,
      });
    },
    setTeam(value: string) {
      const [there, back] = swap(lead.teamId, value);
      const text = m.routing.handed(teamName(config.peek(), value));
      const { base } = there;
      const inverse =
        base === null ? undefined : { ...on, name: 'lead.setTeam' as const, args: { ...back, value: base } };
      perform({ ...on, name: 'lead.setTeam', args: { base, value } }, text, inverse);
    },
    /** An answer already given can be given back; a first one cannot be unasked, only changed. */
    answer(promptId: string, value: AnswerValue) {
      const before = lead.answers[promptId];
      if (before?.value === value) return;
      const args = { promptId, value, note: '', evidence: null };
      const undo: OperationRequest | undefined = before && {
        ...on,
        name: 'lead.answer',
        args: { promptId, value: before.value, note: before.note, evidence: before.evidence },
      };
      perform({ ...on, name: 'lead.answer', args }, undefined, undo);
    },
    /** Their first answer brings up the questions: from now on they can be asked. */
    engage(args: OperationArgs['lead.engage']) {
      const what = m.engage.sentence(m.kinds[args.kind], methodName(args), m.directions[args.direction]);
      const first = args.direction === 'in' && !isTwoWay(lead.engagements);
      perform({ ...on, name: 'lead.engage', args }, first ? m.engage.twoWay : m.engage.logged(what));
    },
    /** A lead of the same firm, or somebody known already, that this one and it lead to each other. */
    async nameDecisionMaker(name: string, title: string) {
      const { kind, company, website, industry, size, location } = lead.fields;
      const firm = kind === 'organization' ? lead.fields.name : company;
      const fields = {
        ...emptyFields('person'),
        ...{ company: firm, website, industry, size, location },
        ...{ name: name.trim(), title: title.trim() },
      };
      const source = { ...sourceOf(''), channel: 'referral', detail: leadName(lead.fields) } as const;
      const { store } = services;
      const known = await store.findSimilar(fields);
      const args = { fields, provenance: {}, source, answers: {} };
      const made = known
        ? { ok: true as const, lead: known }
        : await store.perform({ name: 'lead.capture', leadId: store.newId(), args });
      if (!made.ok) return;
      const { id } = made.lead;
      await store.perform({ name: 'lead.link', leadId: id, args: { leadId: lead.id, as: 'colleague' } });
      const decides = { leadId: id, as: 'decision_maker' } as const;
      await perform({ ...on, name: 'lead.link', args: decides }, m.prospect.added(fields.name));
    },
    /** Resolves to whether it is kept, so that what was written is not cleared before. */
    async note(text: string): Promise<boolean> {
      const kept = await state.perform({ ...on, name: 'lead.note', args: { text } });
      if (kept) toasts.show({ text: m.note.saved, tone: 'plain' });
      return kept;
    },
  };
}

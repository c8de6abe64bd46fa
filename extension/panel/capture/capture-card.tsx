import type { FieldName } from '@clew/shared/lead.ts';
import { scoreLead } from '@clew/shared/scoring/evaluate.ts';
import { ArrowLeft, RefreshCw, SquarePen } from 'lucide';
import { useRef } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { FieldsEditor } from '../fields/fields-editor.tsx';
import { RelationNote } from '../firms/relation-note.tsx';
import { ScoreSummary } from '../lead/score-summary.tsx';
import { usePanel } from '../panel-context.ts';
import { Prompts } from '../prompts/prompts.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { MissedNote, TeachBanner, useTeaching } from '../teach/teaching.tsx';
import {
  cleanFields,
  type DraftForm,
  listSource,
  suggestionFor,
  textSource,
  withAnswer,
  withField,
} from './draft-form.ts';
import { KindChoice } from './kind-choice.tsx';
import { KnownBanner } from './known-banner.tsx';
import { KnownDiff } from './known-diff.tsx';
import { RolesNamed } from './roles-named.tsx';
import { SimilarBanner } from './similar-banner.tsx';
import { hostOf } from './source.ts';
import './capture-card.css';

/** One person or company, ready to be corrected and saved with Enter. */
export function CaptureCard({ form }: { form: DraftForm }) {
  const { page, teach, config, services, toasts, open } = usePanel();
  const card = useRef<HTMLElement>(null);
  const m = messages.value;
  const { prompts, rules } = config.value;
  const known = page.known.value;
  const reading = page.reading.value;
  const from = reading.kind === 'drafts' && reading.selected ? m.page.fromSelection : m.page.from;
  const canLeave = reading.kind !== 'drafts' || reading.drafts.length > 1 || form.draft === null;

  const save = async () => {
    const lead = await page.save();
    if (!lead) return;
    page.leaveForm();
    open(lead.id);
    toasts.show({ text: m.capture.saved, tone: 'plain' });
  };
  const teachField = useTeaching(form);
  const showWhere =
    teachField &&
    (async (field: FieldName) => {
      await teachField(field);
      // Where the value has come, from where Enter saves; the button would take the key for itself.
      card.current?.querySelector<HTMLInputElement>(`input[name="${field}"]`)?.focus();
    });
  const edit = () => {
    const name = card.current?.querySelector<HTMLInputElement>('input[name="name"]');
    name?.focus();
    name?.select();
  };
  useShortcuts({
    Enter: { whileTyping: true, run: save },
    e: edit,
    Escape: teach.asked.value ? teach.cancel : canLeave ? page.leaveForm : undefined,
  });

  // What the team has answered before counts until it is answered anew.
  const answers = { ...known?.lead.answers };
  for (const [id, answer] of Object.entries(form.answers)) answers[id] = { ...answer, by: null, at: 0 };
  const score = scoreLead(
    { fields: cleanFields(form.fields), answers, engagements: known?.lead.engagements ?? [] },
    rules,
    services.now(),
  );
  return (
    <article class="capture" aria-label={m.capture.label} ref={card}>
      <header class="capture-head">
        {canLeave && (
          <IconButton icon={ArrowLeft} directional label={m.page.backToPage} onClick={page.leaveForm} />
        )}
        <p class="note">{form.draft ? from(hostOf(form.url)) : m.page.byHand}</p>
        <KindChoice
          value={form.fields.kind}
          onChange={(kind) => page.change(withField(form, 'kind', kind))}
        />
        {form.draft ? (
          <>
            <IconButton icon={SquarePen} label={m.page.byHand} onClick={page.enterByHand} />
            <IconButton icon={RefreshCw} label={m.page.readAgain} onClick={page.reread} />
          </>
        ) : null}
      </header>
      <TeachBanner onAgain={showWhere} />
      {known && <KnownBanner known={known} />}
      {page.suppressed.value && (
        <p class="problem" role="alert">
          {m.refused.suppressed}
        </p>
      )}
      <SimilarBanner />
      <RelationNote fields={cleanFields(form.fields)} />
      {known && <KnownDiff form={form} lead={known.lead} onChange={page.change} />}
      {form.draft && reading.kind === 'drafts' && reading.fellBack && <p class="note">{m.page.fellBack}</p>}
      <MissedNote />
      <FieldsEditor
        fields={form.fields}
        byHand={form.draft === null}
        source={(name, value) =>
          name === 'emails' || name === 'phones' || name === 'profiles'
            ? listSource(form, name, value)
            : textSource(form, name)
        }
        onShow={showWhere}
        // A field that is left has told its value before; told again on its way out, it would bring back a saved form.
        onChange={(name, value, settled) => {
          if (!settled) page.change(withField(form, name, value));
        }}
      />
      {form.draft && form.fields.kind === 'organization' && <RolesNamed roles={form.draft.roles} />}
      <SaveBar save={save} />
      <Prompts
        prompts={prompts}
        answers={answers}
        suggestion={(promptId) => suggestionFor(form, promptId)}
        onAnswer={(promptId, value) => page.change(withAnswer(form, promptId, value))}
      />
      <ScoreSummary score={score} />
    </article>
  );
}

function SaveBar({ save }: { save(): void }) {
  const { page } = usePanel();
  const m = messages.value;
  const problem = page.problem.value;
  return (
    <div class="save-bar">
      {problem && (
        <p class="problem" role="alert">
          {problem === 'blank'
            ? m.capture.blank
            : problem === 'gates_open'
              ? m.refused.failed
              : m.refused[problem]}
        </p>
      )}
      <Button look="primary" keys="↵" aria-disabled={page.saving.value} onClick={save}>
        {page.saving.value ? m.capture.saving : page.known.value ? m.capture.update : m.capture.save}
      </Button>
    </div>
  );
}

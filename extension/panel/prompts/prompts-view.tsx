import { mayConfigure } from '@clew/shared/access.ts';
import { maxPrompts, type Prompt, PromptSet } from '@clew/shared/qualification.ts';
import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import { SettingsForm } from '../settings-form.tsx';
import { PromptEditor } from './prompt-editor.tsx';
import './prompts-view.css';

/** The questions of the workspace: which are asked, in what words and order, and which are gates. */
export function PromptsView() {
  const { config, userId, route, services, toasts } = usePanel();
  const [edited, setEdited] = useState<readonly Prompt[]>();
  const [problem, setProblem] = useState<'failed' | 'incomplete'>();
  const m = messages.value.promptSet;
  const prompts = edited ?? config.value.prompts;
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  const readOnly = role === undefined || !mayConfigure(role);
  const change = (next: readonly Prompt[]) => {
    setProblem(undefined);
    setEdited(next);
  };
  const back = () => {
    route.value = { view: 'connect' };
  };
  const save = async () => {
    const checked = PromptSet.safeParse(prompts);
    if (!checked.success) return setProblem('incomplete');
    try {
      await services.setPrompts(checked.data);
      toasts.show({ text: m.saved, tone: 'plain' });
      back();
    } catch {
      setProblem('failed');
    }
  };
  return (
    <SettingsForm
      id="prompt-set"
      title={m.title}
      intro={readOnly ? m.readOnly : m.intro}
      problem={problem && m[problem]}
      backLabel={messages.value.teach.back}
      onBack={back}
      onSave={save}
      actions={
        !readOnly && (
          <>
            <Button type="submit" look="primary">
              {m.save}
            </Button>
            {prompts.length < maxPrompts && (
              <Button
                icon={Plus}
                onClick={() =>
                  change([...prompts, { id: services.store.newId(), gate: false, name: {}, question: {} }])
                }
              >
                {m.add}
              </Button>
            )}
          </>
        )
      }
    >
      <ol class="prompt-set">
        {prompts.map((prompt, at) => (
          <PromptEditor
            key={prompt.id}
            prompt={prompt}
            readOnly={readOnly}
            onChange={(next) => change(prompts.with(at, next))}
            onUp={at > 0 ? () => change(swapped(prompts, at - 1)) : undefined}
            onDown={at < prompts.length - 1 ? () => change(swapped(prompts, at)) : undefined}
            onRemove={() => change(prompts.filter(({ id }) => id !== prompt.id))}
          />
        ))}
      </ol>
    </SettingsForm>
  );
}

/** The one at `at` and the next in each other's place. */
function swapped(prompts: readonly Prompt[], at: number): Prompt[] {
  const copy = [...prompts];
  copy.splice(at, 2, copy[at + 1]!, copy[at]!);
  return copy;
}

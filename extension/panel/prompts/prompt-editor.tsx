import type { Prompt } from '@clew/shared/qualification.ts';
import { ChevronDown, ChevronUp, Trash2 } from 'lucide';
import { locale, messages } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { nameOfPrompt, pipelineName, promptQuestion } from '../labels.ts';
import { usePanel } from '../panel-context.ts';

type Props = {
  prompt: Prompt;
  readOnly: boolean;
  onChange(prompt: Prompt): void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove(): void;
};

/**
 * One question. Name and words are written in the panel's language; whoever has another sees these until somebody
 * writes theirs.
 */
export function PromptEditor({ prompt, readOnly, onChange, onUp, onDown, onRemove }: Props) {
  const { config } = usePanel();
  const m = messages.value.promptSet;
  const { pipelines } = config.value;
  const name = nameOfPrompt(prompt);
  const written = (texts: Prompt['question'], text: string): Prompt['question'] => {
    const { [locale.value]: _, ...others } = texts;
    return text.trim() === '' ? others : { ...others, [locale.value]: text.trim() };
  };
  if (readOnly)
    return (
      <li class="prompt-edit">
        <b>{name}</b>
        <p dir="auto">{promptQuestion(prompt)}</p>
        {prompt.gate && <p class="note">{messages.value.prompts.gateHint}</p>}
      </li>
    );
  return (
    <li class="prompt-edit">
      <Field
        label={m.name}
        value={name}
        maxLength={60}
        onInput={(text) => onChange({ ...prompt, name: written(prompt.name ?? {}, text) })}
      />
      <Field
        label={m.question}
        value={promptQuestion(prompt)}
        maxLength={300}
        onInput={(text) => onChange({ ...prompt, question: written(prompt.question, text) })}
      />
      <div class="prompt-edit-foot">
        <Switch label={m.gate} checked={prompt.gate} onChange={(gate) => onChange({ ...prompt, gate })} />
        <span>
          <IconButton icon={ChevronUp} label={m.up(name)} disabled={!onUp} onClick={onUp} />
          <IconButton icon={ChevronDown} label={m.down(name)} disabled={!onDown} onClick={onDown} />
          <IconButton icon={Trash2} label={m.remove(name)} onClick={onRemove} />
        </span>
      </div>
      {pipelines.length > 1 &&
        pipelines.map(({ id, name: pipeline }) => (
          <Switch
            key={id}
            label={m.askedIn(pipelineName(pipeline))}
            checked={prompt.pipelineIds?.includes(id) ?? true}
            onChange={(asked) => {
              const before = prompt.pipelineIds ?? pipelines.map((each) => each.id);
              const after = pipelines
                .map((each) => each.id)
                .filter((each) => (each === id ? asked : before.includes(each)));
              const { pipelineIds: _, ...rest } = prompt;
              if (after.length > 0)
                onChange(after.length === pipelines.length ? rest : { ...rest, pipelineIds: after });
            }}
          />
        ))}
    </li>
  );
}

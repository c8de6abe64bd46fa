import type { SuggestedAnswer } from '@clew/shared/capture.ts';
import {
  type Answer,
  type AnswerValue,
  nextPrompt,
  type Prompt,
  qualify,
} from '@clew/shared/qualification.ts';
import { ChevronDown, ChevronUp } from 'lucide';
import { useState } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { AnswerControl, answerIcons } from '../../ui/answer-control.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { SetIdealLink } from '../ideal/set-ideal-link.tsx';
import { promptName, promptQuestion } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import './prompts.css';

type Props = {
  prompts: readonly Prompt[];
  answers: Readonly<Record<string, Answer>>;
  suggestion(promptId: string): SuggestedAnswer | undefined;
  onAnswer(promptId: string, value: AnswerValue): void;
};

/** The questions that decide whether the lead is worth pursuing. One is in view: the next best, or the one picked. */
export function Prompts({ prompts, answers, suggestion, onAnswer }: Props) {
  const [picked, setPicked] = useState<string>();
  // What was just answered is on its way to the disk; the next key is meant for the next question.
  const [sent, setSent] = useState<readonly string[]>([]);
  const m = messages.value;
  const unsent = prompts.filter(({ id }) => !sent.includes(id));
  const inView = prompts.find(({ id }) => id === picked)?.id ?? nextPrompt(unsent, answers)?.id;
  const gates = prompts.filter(({ gate }) => gate).length;
  const { passed } = qualify(prompts, answers);

  const answer = (promptId: string, value: AnswerValue) => {
    setPicked(undefined);
    setSent([...sent, promptId]);
    onAnswer(promptId, value);
  };
  const answerInView = (value: AnswerValue) => inView !== undefined && answer(inView, value);
  const step = (by: 1 | -1) => {
    const index = prompts.findIndex(({ id }) => id === inView);
    setPicked(prompts.at((Math.max(index, by > 0 ? -1 : 0) + by) % prompts.length)?.id);
  };
  useShortcuts({
    1: () => answerInView('yes'),
    2: () => answerInView('no'),
    3: () => answerInView('unknown'),
    4: () => step(-1),
    5: () => step(1),
  });

  return (
    <section class="prompts" aria-labelledby="prompts-title">
      <header>
        <h2 id="prompts-title">{m.prompts.title}</h2>
        <span class="note" title={m.prompts.gateHint}>
          {m.prompts.gates(formatNumber(passed.length), formatNumber(gates))}
        </span>
        <IconButton
          icon={ChevronUp}
          label={m.prompts.previous}
          title={`${m.prompts.previous} (4)`}
          onClick={() => step(-1)}
        />
        <IconButton
          icon={ChevronDown}
          label={m.prompts.next}
          title={`${m.prompts.next} (5)`}
          onClick={() => step(1)}
        />
      </header>
      <ol>
        {prompts.map((prompt) => (
          <PromptRow
            key={prompt.id}
            prompt={prompt}
            given={answers[prompt.id]}
            suggested={suggestion(prompt.id)}
            open={prompt.id === inView}
            onPick={() => setPicked(prompt.id)}
            onAnswer={(value) => answer(prompt.id, value)}
          />
        ))}
      </ol>
    </section>
  );
}

type RowProps = {
  prompt: Prompt;
  given: Answer | undefined;
  suggested: SuggestedAnswer | undefined;
  open: boolean;
  onPick(): void;
  onAnswer(value: AnswerValue): void;
};

function PromptRow({ prompt, given, suggested, open, onPick, onAnswer }: RowProps) {
  const m = messages.value;
  const waiting = given ? undefined : suggested;
  const evidence = given ? given.evidence : suggested?.provenance;
  const { config, services } = usePanel();
  const { highlight } = services.currentPage;
  return (
    <li class={open ? 'prompt prompt-open' : 'prompt'}>
      <button type="button" class="prompt-row" aria-expanded={open} onClick={onPick}>
        <span class={`prompt-state prompt-state-${given?.value ?? 'none'}`}>
          {given && <Icon node={answerIcons[given.value]} size={12} />}
        </span>
        <span class="prompt-name">{promptName(config.value, prompt.id)}</span>
        {prompt.gate && (
          <Chip title={m.prompts.gateHint} tone={open ? 'accent' : 'plain'}>
            {m.prompts.gate}
          </Chip>
        )}
        <span class={waiting ? 'prompt-answer prompt-suggested' : 'prompt-answer'}>
          {given
            ? m.prompts[given.value]
            : waiting
              ? m.prompts.suggested(m.prompts[waiting.value])
              : open
                ? ''
                : m.prompts.open}
        </span>
        <Icon node={ChevronDown} size={14} />
      </button>
      {open && (
        <div class="prompt-body">
          <p class="prompt-question" dir="auto">
            {promptQuestion(prompt)}
          </p>
          {evidence?.quote && (
            <blockquote
              class="quote"
              dir="auto"
              onMouseEnter={() => highlight(evidence)}
              onMouseLeave={() => highlight(null)}
            >
              {evidence.quote}
            </blockquote>
          )}
          {prompt.id === 'fit' && !given && <SetIdealLink />}
          <AnswerControl
            label={promptQuestion(prompt)}
            value={given?.value}
            suggested={suggested?.value}
            texts={{ yes: m.prompts.yes, no: m.prompts.no, unknown: m.prompts.unknown }}
            keys
            onAnswer={onAnswer}
          />
        </div>
      )}
    </li>
  );
}

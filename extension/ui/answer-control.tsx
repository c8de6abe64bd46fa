import type { AnswerValue } from '@clew/shared/qualification.ts';
import { Check, Minus, X } from 'lucide';
import { formatNumber } from '../i18n/format.ts';
import { Key } from './button.tsx';
import { Icon } from './icon.tsx';
import './answer-control.css';

type Props = {
  /** The question, for those who cannot see it above. */
  label: string;
  value: AnswerValue | undefined;
  /** What the page suggests, marked but not chosen. */
  suggested?: AnswerValue | undefined;
  texts: Record<AnswerValue, string>;
  /** Shown on the prompt in view only, where the keys work. */
  keys?: boolean;
  onAnswer(value: AnswerValue): void;
};

export const answerIcons = { yes: Check, no: X, unknown: Minus };
const order: readonly AnswerValue[] = ['yes', 'no', 'unknown'];

/** Three answers side by side; one is pressed or none. */
export const AnswerControl = ({ label, value, suggested, texts, keys = false, onAnswer }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would repeat the question on the screen
  <div class="answers" role="group" aria-label={label}>
    {order.map((answer, index) => (
      <button
        key={answer}
        type="button"
        class={suggested === answer && value === undefined ? 'answer answer-suggested' : 'answer'}
        aria-pressed={value === answer}
        onClick={() => onAnswer(answer)}
      >
        <Icon node={answerIcons[answer]} size={14} />
        <span>{texts[answer]}</span>
        {keys && <Key>{formatNumber(index + 1)}</Key>}
      </button>
    ))}
  </div>
);

import { X } from 'lucide';
import { useId, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './tag-field.css';

export type Tag = { value: string; label: string };

type Props = {
  label: string;
  hint?: string;
  tags: readonly Tag[];
  /** What there is to choose from. */
  options: readonly Tag[];
  readOnly?: boolean;
  removeLabel(label: string): string;
  /** What was typed or chosen; false when it is nothing that can be added. */
  onAdd(text: string): boolean;
  onRemove(value: string): void;
};

/** Several values, each taken away by its button; typing adds one more, Enter or a choice of the list ends it. */
export function TagField({
  label,
  hint,
  tags,
  options,
  readOnly = false,
  removeLabel,
  onAdd,
  onRemove,
}: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (text: string) => {
    const added = text.trim() === '' || onAdd(text.trim());
    setWrong(!added);
    if (added) setTyped('');
  };
  return (
    <div class="tags">
      <label for={id}>{label}</label>
      {tags.length > 0 && (
        <ul>
          {tags.map((tag) => (
            <li key={tag.value}>
              <span dir="auto">{tag.label}</span>
              {!readOnly && (
                <button type="button" aria-label={removeLabel(tag.label)} onClick={() => onRemove(tag.value)}>
                  <Icon node={X} size={12} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <input
          id={id}
          type="text"
          dir={typed === '' ? undefined : 'auto'}
          list={`${id}-list`}
          value={typed}
          maxLength={60}
          placeholder={hint}
          autocomplete="off"
          aria-invalid={wrong}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            setWrong(false);
            if (isChoice(event) && options.some((option) => option.label === text)) add(text);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It ends the value that is typed, not the form.
            event.preventDefault();
            add(typed);
          }}
          onBlur={() => add(typed)}
        />
      )}
      {!readOnly && (
        <datalist id={`${id}-list`}>
          {options
            .filter(({ value }) => !tags.some((tag) => tag.value === value))
            .map((option) => (
              <option key={option.value} value={option.label} />
            ))}
        </datalist>
      )}
    </div>
  );
}

/** Picked from the list, not typed: who types Niger may be on the way to Nigeria. */
const isChoice = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';

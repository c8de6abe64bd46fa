import type { IconNode } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import './field.css';

/** `point` is called when the person comes to rest on the field, and with false when she leaves it. */
export type FieldSource = { label: string; quote: string; point(resting: boolean): void };

type Props = {
  label: string;
  value: string;
  /** `title` is the headline of a card: large, its label not on the screen. */
  look?: 'row' | 'title';
  /** Which keyboard a screen shows. */
  inputMode?: 'text' | 'email' | 'tel' | 'url';
  /** The name of the thing stands to the left; false for the second and later values of a list. */
  showLabel?: boolean;
  maxLength: number;
  source?: FieldSource | undefined;
  /** What else can be done about the value; comes up where the person is. */
  action?: { icon: IconNode; label: string; run(): void } | undefined;
  /** Finds this input again, e.g. to bring the focus there. */
  name?: string | undefined;
  autofocus?: boolean;
  onInput?(value: string): void;
  /** The person has left the field, with a value other than at first. Resolves when `value` is what came of it. */
  onCommit?(value: string): void | Promise<void>;
};

/**
 * A value that can be typed over where it stands, and where it came from. What is being typed stays when somebody
 * else's change brings another `value` meanwhile.
 */
export function Field(props: Props) {
  const {
    label,
    value,
    look = 'row',
    inputMode = 'text',
    showLabel = true,
    source,
    action,
    onInput,
    onCommit,
  } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? value;
  useEffect(() => {
    if (typed === value) setTyped(undefined);
  }, [typed, value]);
  const commit = async (committed: string) => {
    await onCommit?.(committed);
    setTyped((latest) => (latest === committed ? undefined : latest));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what resting on it shows is said by the mark as well
    <div
      class={`field field-${look === 'row' && !showLabel ? 'unlabelled' : look}`}
      onMouseEnter={() => source?.point(true)}
      onMouseLeave={() => source?.point(false)}
      onFocusIn={() => source?.point(true)}
      onFocusOut={() => source?.point(false)}
    >
      <label for={id} class={look === 'title' || !showLabel ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      <input
        id={id}
        name={props.name}
        type="text"
        inputMode={inputMode}
        // The label in a blank one reads as the panel does.
        dir={shown === '' ? undefined : 'auto'}
        value={shown}
        maxLength={props.maxLength}
        placeholder={look === 'title' ? label : ' '}
        autocomplete="off"
        spellcheck={false}
        autofocus={props.autofocus ?? false}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onInput?.(event.currentTarget.value);
        }}
        onChange={(event) => commit(event.currentTarget.value)}
      />
      {action && (
        <span class="field-action">
          <IconButton icon={action.icon} label={action.label} onClick={action.run} />
        </span>
      )}
      {source && <SourceMark source={source} />}
    </div>
  );
}

/** A knot at the end of the row: rest on it, or reach it by Tab, and it says where the value was found. */
function SourceMark({ source }: { source: FieldSource }) {
  const id = useId();
  return (
    <>
      <button type="button" class="source-mark" aria-label={source.label} aria-describedby={id} />
      <span role="tooltip" id={id} class="source-tip">
        <span>{source.label}</span>
        {source.quote && <q dir="auto">{source.quote}</q>}
      </span>
    </>
  );
}

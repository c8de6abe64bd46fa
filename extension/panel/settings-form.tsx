import { ArrowLeft } from 'lucide';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../ui/button.tsx';
import { useShortcuts } from './shortcuts.ts';
import './settings-form.css';

type Props = {
  /** Names the form, and is the same in all languages. */
  id: string;
  title: string;
  intro: string;
  /** Why it was not saved. */
  problem: string | undefined;
  backLabel: string;
  onBack(): void;
  onSave(): void;
  children: ComponentChildren;
  /** The buttons, where the person may change anything. */
  actions: ComponentChildren;
};

/** A view on which something is said for the whole workspace. */
export function SettingsForm({ id, title, intro, problem, backLabel, onBack, onSave, ...props }: Props) {
  useShortcuts({ Escape: onBack });
  return (
    <form
      class="settings"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <header class="settings-head">
        <IconButton icon={ArrowLeft} directional label={backLabel} onClick={onBack} />
        <h1 id={`${id}-title`}>{title}</h1>
      </header>
      <p class="note">{intro}</p>
      {props.children}
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {props.actions && <div class="row">{props.actions}</div>}
    </form>
  );
}

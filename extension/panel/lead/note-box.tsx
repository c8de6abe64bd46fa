import { useRef, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { useShortcuts } from '../shortcuts.ts';
import type { LeadActions } from './lead-actions.ts';

export function NoteBox({ actions }: { actions: LeadActions }) {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const m = messages.value.note;
  useShortcuts({ n: () => box.current?.focus() });
  const save = async () => {
    if (text.trim() !== '' && (await actions.note(text))) setText('');
  };
  return (
    <form
      class="note-box"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <textarea
        ref={box}
        dir={text === '' ? undefined : 'auto'}
        aria-label={m.label}
        placeholder={m.placeholder}
        maxLength={5_000}
        rows={2}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      {text.trim() !== '' && (
        <Button type="submit" keys="Ctrl ↵">
          {m.save}
        </Button>
      )}
    </form>
  );
}

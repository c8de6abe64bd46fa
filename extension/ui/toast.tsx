import { X } from 'lucide';
import { Button, IconButton } from './button.tsx';
import './toast.css';

type Props = {
  text: string;
  tone: 'plain' | 'bad';
  undo?: { label: string; run(): void } | undefined;
  dismissLabel: string;
  onDismiss(): void;
};

/** A short word on what just happened, with the way back where there is one. The region around it speaks. */
export const Toast = ({ text, tone, undo, dismissLabel, onDismiss }: Props) => (
  <div class={`toast toast-${tone}`}>
    <p dir="auto">{text}</p>
    {undo && (
      <Button look="quiet" onClick={undo.run} keys="Z">
        {undo.label}
      </Button>
    )}
    <IconButton icon={X} label={dismissLabel} onClick={onDismiss} />
  </div>
);

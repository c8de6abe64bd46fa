import type { ComponentChildren } from 'preact';
import './chip.css';

type Props = {
  tone?: 'plain' | 'accent';
  title?: string;
  children: ComponentChildren;
};

export const Chip = ({ tone = 'plain', title, children }: Props) => (
  <span class={`chip chip-${tone}`} title={title}>
    {children}
  </span>
);

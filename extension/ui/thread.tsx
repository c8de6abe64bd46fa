import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './thread.css';

/** One continuous line; every child is a knot in it. */
export const Thread = ({ label, children }: { label: string; children: ComponentChildren }) => (
  <ol class="thread" aria-label={label}>
    {children}
  </ol>
);

type KnotProps = {
  icon: IconNode;
  tone?: 'plain' | 'accent';
  title: ComponentChildren;
  meta: ComponentChildren;
  children?: ComponentChildren;
};

export const Knot = ({ icon, tone = 'plain', title, meta, children }: KnotProps) => (
  <li class="knot">
    <span class={`knot-point knot-${tone}`}>
      <Icon node={icon} size={12} />
    </span>
    <div class="knot-body">
      <p class="knot-title">{title}</p>
      {children}
      <p class="knot-meta">{meta}</p>
    </div>
  </li>
);

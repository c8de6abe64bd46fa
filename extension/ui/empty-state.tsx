import type { IconNode } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './empty-state.css';

type Props = { icon: IconNode; title: string; text: string; children?: ComponentChildren };

/** Nothing to show yet: says why in a line and offers one way on. */
export const EmptyState = ({ icon, title, text, children }: Props) => (
  <section class="empty">
    <span class="empty-icon">
      <Icon node={icon} size={22} />
    </span>
    <h2>{title}</h2>
    <p>{text}</p>
    {children && <div class="empty-actions">{children}</div>}
  </section>
);

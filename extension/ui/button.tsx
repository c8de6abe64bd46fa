import type { IconNode } from 'lucide';
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import './button.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'children'> & {
  /** `primary` at most once in a view. */
  look?: 'primary' | 'plain' | 'quiet';
  icon?: IconNode;
  directional?: boolean;
  /** The key that does the same, shown to those who look. */
  keys?: string;
  children: ComponentChildren;
};

export function Button({ look = 'plain', icon, directional, keys, children, ...rest }: Props) {
  return (
    <button type="button" {...rest} class={`button button-${look}`}>
      {icon && <Icon node={icon} size={15} directional={directional ?? false} />}
      <span>{children}</span>
      {keys && <Key>{keys}</Key>}
    </button>
  );
}

type LinkProps = Pick<Props, 'look' | 'icon' | 'keys' | 'children'> & {
  href: string;
  onClick(): void;
  'data-key'?: string;
};

/** Leads to another program or page, and looks like what it is: something one does. */
export const ButtonLink = ({ look = 'plain', icon, keys, children, ...rest }: LinkProps) => (
  <a target="_blank" rel="noreferrer" {...rest} class={`button button-${look}`}>
    {icon && <Icon node={icon} size={15} />}
    <span>{children}</span>
    {keys && <Key>{keys}</Key>}
  </a>
);

type IconButtonProps = Omit<Props, 'children' | 'look' | 'keys' | 'icon'> & { icon: IconNode; label: string };

export function IconButton({ icon, label, directional, ...rest }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} {...rest} class="icon-button">
      <Icon node={icon} directional={directional ?? false} />
    </button>
  );
}

export const Key = ({ children }: { children: ComponentChildren }) => (
  <span class="key" aria-hidden="true">
    {children}
  </span>
);

import type { IconNode } from 'lucide';
import { h } from 'preact';
import './icon.css';

type Props = {
  node: IconNode;
  size?: number;
  /** For arrows and the like: turned around in right-to-left languages. */
  directional?: boolean;
};

/** Always an ornament: what it means stands beside it, or in the label of its button. */
export function Icon({ node, size = 16, directional = false }: Props) {
  return (
    <svg
      class={directional ? 'icon icon-directional' : 'icon'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}

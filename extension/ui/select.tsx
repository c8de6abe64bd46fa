import { ChevronDown } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import './select.css';

export type Option = { value: string; label: string };
type Props = {
  label: string;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
};

/**
 * A native list under its label. It shows `value` whatever the person picked, so that a refused change jumps back.
 */
export function Select({ label, value, options, onChange }: Props) {
  const id = useId();
  return (
    <div class="select">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const picked = event.currentTarget.value;
          event.currentTarget.value = value;
          if (picked !== value) onChange(picked);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon node={ChevronDown} size={14} />
    </div>
  );
}

import './switch.css';

type Props = { label: string; checked: boolean; onChange(checked: boolean): void };

/** On or off at once, without saving. It shows `checked` whatever was clicked, so that a refused change jumps back. */
export const Switch = ({ label, checked, onChange }: Props) => (
  <label class="switch">
    <input
      type="checkbox"
      role="switch"
      checked={checked}
      aria-checked={checked}
      onChange={(event) => {
        const wanted = event.currentTarget.checked;
        event.currentTarget.checked = checked;
        onChange(wanted);
      }}
    />
    <span>{label}</span>
  </label>
);

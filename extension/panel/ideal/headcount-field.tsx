import { asciiDigits } from '@clew/shared/fold.ts';
import { useId } from 'preact/hooks';

type Props = { label: string; value: number | null; onChange(value: number | null): void };

/** A number of people, in whichever digits it is typed; blank is no limit. */
export function HeadcountField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <div>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        dir="ltr"
        maxLength={9}
        value={value ?? ''}
        onInput={(event) => {
          const digits = asciiDigits(event.currentTarget.value).replace(/\D/g, '').slice(0, 7);
          event.currentTarget.value = digits;
          onChange(Number(digits) > 0 ? Number(digits) : null);
        }}
      />
    </div>
  );
}

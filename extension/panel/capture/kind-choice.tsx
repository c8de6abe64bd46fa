import type { LeadFields } from '@clew/shared/lead.ts';
import { Building2, UserRound } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Icon } from '../../ui/icon.tsx';

type Kind = LeadFields['kind'];
const kinds: readonly Kind[] = ['person', 'organization'];

export function KindChoice({ value, onChange }: { value: Kind; onChange(kind: Kind): void }) {
  const m = messages.value.capture;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend on the screen
    <div class="kind" role="group" aria-label={m.kind}>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={kind === value}
          aria-label={m[kind]}
          title={m[kind]}
          onClick={() => onChange(kind)}
        >
          <Icon node={kind === 'person' ? UserRound : Building2} size={15} />
        </button>
      ))}
    </div>
  );
}

import type { Provenance } from '@clew/shared/capture.ts';
import { messages } from '../../i18n/messages.ts';
import type { FieldSource } from '../../ui/field.tsx';

/**
 * How a provenance reads beside the field it belongs to.
 * @param highlight shows the place on the page, null takes it away
 */
export function sourceText(
  field: string,
  provenance: Provenance | undefined,
  highlight: (source: Provenance | null) => void,
): FieldSource | undefined {
  if (!provenance) return undefined;
  const texts = messages.value.provenance;
  return {
    label: texts.mark(field, texts[provenance.via]),
    quote: provenance.quote,
    point: (resting) => highlight(resting ? provenance : null),
  };
}

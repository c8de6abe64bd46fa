import type { LeadFields } from '@clew/shared/lead.ts';
import { relationOf } from '@clew/shared/relation.ts';
import { messages } from '../../i18n/messages.ts';
import { usePanel } from '../panel-context.ts';

/** Says who is no lead to be won, and that the score says nothing therefore. */
export function RelationNote({ fields }: { fields: LeadFields }) {
  const { config } = usePanel();
  const relation = relationOf(fields, config.value.knownFirms);
  return relation && <p class="note">{messages.value.firms.is[relation]}</p>;
}

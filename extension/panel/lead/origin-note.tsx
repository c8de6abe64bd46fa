import type { Lead } from '@clew/shared/lead.ts';
import { ownerName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { capturedText } from './captured-text.ts';

/** Whose lead it is, and since when. */
export function OriginNote({ lead }: { lead: Lead }) {
  const panel = usePanel();
  return (
    <span class="note">
      <bdi>{ownerName(panel.config.value, lead.ownerId, panel.userId.value)}</bdi>
      {' · '}
      {capturedText(panel, lead, lead.ownerId)}
    </span>
  );
}

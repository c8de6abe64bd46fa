import { formatNumber } from '../i18n/format.ts';
import { messages } from '../i18n/messages.ts';
import type { Arriving } from '../store/database.ts';

/** How far a first pull has got. */
export const arrivingText = ({ got, total }: Arriving): string =>
  messages.value.sync.arriving(formatNumber(got), total === null ? null : formatNumber(total));

import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import type { WorkspaceConfig } from '@clew/shared/workspace.ts';
import type { Messages } from '../../i18n/en.ts';
import { formatDateIn } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { messagesIn } from '../../i18n/messages.ts';

/** Which of our languages somebody most likely reads, by the letters she and her firm are written in. */
export function languageOf({ name, company, location, title }: LeadFields): Locale {
  const text = [name, company, location, title].join(' ').slice(0, 1_000);
  if (/\p{Script=Arabic}/u.test(text)) return 'fa';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

/** Where a lead came from: by which way, and from which site. */
export const sourceText = ({ source: { channel, detail, url } }: Lead, m: Messages): string =>
  url === '' && detail === '' ? m.privacy.byHand : `${m.channels[channel]} · ${detail || url}`;

/** What a person has to be told by whoever got her data elsewhere (GDPR Art. 14), in her language. */
export function noticeText(lead: Lead, { name, privacy }: WorkspaceConfig, language: Locale): string {
  const m = messagesIn(language);
  return m.privacy.notice({
    workspace: name || m.privacy.us,
    since: formatDateIn(language, lead.capturedAt),
    source: sourceText(lead, m),
    basis: m.legalBases[lead.legalBasis ?? privacy.legalBasis],
  });
}

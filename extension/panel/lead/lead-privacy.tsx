import { mayExport } from '@clew/shared/access.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { type LegalBasis, legalBases } from '@clew/shared/legal-basis.ts';
import { Copy, Download } from 'lucide';
import { useState } from 'preact/hooks';
import { directionOf, type Locale, localeNames, locales } from '../../i18n/locales.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { usePanel } from '../panel-context.ts';
import { saveFile } from '../save-file.ts';
import type { LeadActions } from './lead-actions.ts';
import { languageOf, noticeText, sourceText } from './notice.ts';
import './lead-privacy.css';

/** Where the lead's data came from, what allows to keep them, and what to tell the person about it. */
export function LeadPrivacy({ lead, actions }: { lead: Lead; actions: LeadActions }) {
  const { config, userId, services, toasts } = usePanel();
  const [chosen, setChosen] = useState<Locale>();
  const m = messages.value;
  const language = chosen ?? languageOf(lead.fields);
  const notice = noticeText(lead, config.value, language);
  const copy = async () => {
    await navigator.clipboard.writeText(notice);
    toasts.show({ text: m.privacy.copied, tone: 'plain' });
  };
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  const exportAll = async () => {
    try {
      saveFile(`clew-${lead.id}.json`, await services.exportLead(lead.id));
    } catch {
      toasts.show({ text: m.privacy.notExported, tone: 'bad' });
    }
  };
  return (
    <details class="lead-privacy">
      <summary>{m.privacy.title}</summary>
      <p>
        <span class="note">{m.privacy.source}</span>
        <br />
        <bdi>{sourceText(lead, m)}</bdi>
      </p>
      <Select
        label={m.lead.legalBasis}
        value={lead.legalBasis ?? config.value.privacy.legalBasis}
        options={legalBases.map((value) => ({ value, label: m.legalBases[value] }))}
        onChange={(value) => actions.setLegalBasis(value as LegalBasis)}
      />
      <Select
        label={m.privacy.noticeTitle}
        value={language}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
        onChange={(value) => setChosen(value as Locale)}
      />
      <blockquote lang={language} dir={directionOf(language)}>
        {notice}
      </blockquote>
      <div class="row">
        <Button icon={Copy} onClick={() => void copy()}>
          {m.privacy.copy}
        </Button>
        {role && mayExport(role) && (
          <Button icon={Download} onClick={() => void exportAll()}>
            {m.privacy.export}
          </Button>
        )}
      </div>
    </details>
  );
}

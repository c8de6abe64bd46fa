import {
  Cloud,
  CloudAlert,
  CloudDownload,
  CloudOff,
  HardDrive,
  Hourglass,
  type IconNode,
  TriangleAlert,
} from 'lucide';
import { useId } from 'preact/hooks';
import { formatWhen } from '../i18n/format.ts';
import { type Locale, localeNames, locales } from '../i18n/locales.ts';
import { locale, messages } from '../i18n/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { arrivingText } from './arriving-text.ts';
import { usePanel } from './panel-context.ts';
import type { PanelState } from './state/panel-state.ts';

/** How safe everything is: what waits, when it last went, what stands in the way. */
export function Footer() {
  const panel = usePanel();
  const m = messages.value.sync;
  const { pending, quarantined } = panel.status.value;
  const { icon, text, urgent } = syncText(panel);
  return (
    <footer class="footer">
      <p class="visually-hidden" role="status">
        {urgent && text}
      </p>
      <button
        type="button"
        class="footer-sync"
        aria-current={panel.route.value.view === 'connect' ? 'page' : undefined}
        onClick={() => {
          panel.route.value = { view: 'connect' };
        }}
      >
        <Icon node={icon} size={14} />
        <span>
          {text}
          {pending > 0 && panel.connection.value.kind !== 'local' && (
            <span class="footer-part">{m.pending(pending)}</span>
          )}
          {quarantined > 0 && (
            <span class="footer-part footer-refused">
              <Icon node={TriangleAlert} size={12} />
              {m.quarantined(quarantined)}
            </span>
          )}
        </span>
      </button>
      <LanguageChoice />
    </footer>
  );
}

/** `urgent`: worth saying aloud when it comes up. */
function syncText({ connection, status, now }: PanelState): { icon: IconNode; text: string; urgent?: true } {
  const m = messages.value;
  const state = connection.value;
  switch (state.kind) {
    case 'local':
      return { icon: HardDrive, text: `${m.sync.local} · ${m.connect.start}` };
    case 'pairing':
      return { icon: Hourglass, text: m.sync.pairing };
    case 'connected': {
      const problem = state.trouble?.kind;
      if (problem)
        return {
          icon: problem === 'unreachable' ? CloudOff : CloudAlert,
          text: m.sync.trouble[problem],
          urgent: true,
        };
      const { lastSyncAt, arriving } = status.value;
      if (arriving) return { icon: CloudDownload, text: arrivingText(arriving) };
      return {
        icon: Cloud,
        text:
          lastSyncAt === null
            ? m.sync.neverSynced
            : m.sync.synced(formatWhen(lastSyncAt, now.value, m.time.now)),
      };
    }
  }
}

function LanguageChoice() {
  const id = useId();
  return (
    <>
      <label for={id} class="visually-hidden">
        {messages.value.language.label}
      </label>
      <select
        id={id}
        class="language"
        value={locale.value}
        onChange={(event) => {
          locale.value = event.currentTarget.value as Locale;
        }}
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each} selected={each === locale.value}>
            {localeNames[each]}
          </option>
        ))}
      </select>
    </>
  );
}

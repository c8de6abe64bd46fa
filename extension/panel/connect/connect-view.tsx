import { messages } from '../../i18n/messages.ts';
import { FirmsSection } from '../firms/firms-section.tsx';
import { IdealSection } from '../ideal/ideal-section.tsx';
import { usePanel } from '../panel-context.ts';
import { PromptsSection } from '../prompts/prompts-section.tsx';
import { SitesSection } from '../sites/sites-section.tsx';
import { UnsyncedSection } from '../unsynced/unsynced-section.tsx';
import { ConnectedCard } from './connected-card.tsx';
import { PairingCard } from './pairing-card.tsx';
import { ServerForm } from './server-form.tsx';
import './connect-view.css';

/** From a panel of one's own to a panel of the team. */
export function ConnectView() {
  const { connection } = usePanel();
  const m = messages.value;
  const state = connection.value;
  return (
    <>
      <section class="connect" aria-labelledby="connect-title">
        <h1 id="connect-title">{m.connect.title}</h1>
        {state.kind === 'pairing' && <PairingCard state={state} />}
        {state.kind === 'connected' && <ConnectedCard state={state} />}
        {state.kind === 'local' && <ServerForm />}
      </section>
      <UnsyncedSection />
      <IdealSection />
      <PromptsSection />
      <FirmsSection />
      <SitesSection />
    </>
  );
}

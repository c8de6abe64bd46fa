import { ExternalLink } from 'lucide';
import { formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';
import type { ConnectionState } from '../services.ts';

type Props = { state: Extract<ConnectionState, { kind: 'pairing' }> };

/** The code stands here and on the server's page; the person sees that they agree. */
export function PairingCard({ state }: Props) {
  const { services, now } = usePanel();
  const m = messages.value;
  return (
    <div class="pairing">
      <p>{m.connect.confirm}</p>
      <output class="code" dir="ltr" aria-label={m.connect.code}>
        {state.userCode}
      </output>
      <p class="note" role="status">
        <span class="pulse" aria-hidden="true" />
        {m.connect.waiting} {m.connect.expires(formatWhen(state.expiresAt, now.value, m.time.now))}
      </p>
      <div class="row">
        <Button
          look="primary"
          icon={ExternalLink}
          directional
          onClick={() => services.openTab(state.verifyUrl)}
        >
          {m.connect.open}
        </Button>
        <Button look="quiet" onClick={() => services.connection.cancel()}>
          {m.connect.cancel}
        </Button>
      </div>
    </div>
  );
}

import { useId } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { arrivingText } from '../arriving-text.ts';
import { usePanel } from '../panel-context.ts';
import type { ConnectionState } from '../services.ts';

type Props = { state: Extract<ConnectionState, { kind: 'connected' }> };

export function ConnectedCard({ state: { serverUrl, workspace, user, trouble } }: Props) {
  const { services, config, status } = usePanel();
  const m = messages.value;
  const progressId = useId();
  const role = config.value.members.find(({ id }) => id === user.id)?.role;
  const problem = trouble?.kind;
  const { arriving } = status.value;
  const rows = [
    [m.connect.workspace, workspace.name],
    [m.connect.user, role ? `${user.name} · ${m.roles[role]}` : user.name],
    [m.connect.server, serverUrl],
  ];
  return (
    <>
      {problem ? (
        <p class="problem">{m.sync.trouble[problem]}</p>
      ) : (
        <p class="connected" role="status">
          <span class="pulse pulse-good" aria-hidden="true" />
          {m.connect.connected}
        </p>
      )}
      {arriving && (
        <div class="arriving">
          <label for={progressId}>{arrivingText(arriving)}</label>
          <progress id={progressId} value={arriving.got} max={arriving.total ?? undefined} />
          <p class="note">{m.sync.arrivingHint}</p>
        </div>
      )}
      <dl>
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        {problem === 'signed_out' && (
          <Button look="primary" onClick={() => services.connection.connect(serverUrl)}>
            {m.connect.again}
          </Button>
        )}
        <Button onClick={() => services.connection.disconnect()}>{m.connect.disconnect}</Button>
      </div>
      <p class="note">{m.connect.disconnectHint}</p>
    </>
  );
}

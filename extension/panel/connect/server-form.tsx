import { useId, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';

const usualServer = 'http://localhost:8787';

export function ServerForm() {
  const { services } = usePanel();
  const [address, setAddress] = useState(usualServer);
  const [problem, setProblem] = useState<'badAddress' | 'failed'>();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const m = messages.value.connect;

  const connect = async () => {
    const server = serverOrigin(address);
    if (!server) return setProblem('badAddress');
    setProblem(undefined);
    setBusy(true);
    try {
      await services.connection.connect(server);
      const state = await services.connection.state();
      if (state.kind === 'pairing') services.openTab(state.verifyUrl);
    } catch {
      setProblem('failed');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) connect();
      }}
    >
      <p>{m.intro}</p>
      <label for={id}>{m.server}</label>
      <input
        id={id}
        type="url"
        dir="ltr"
        value={address}
        maxLength={500}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onInput={(event) => setAddress(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" role="alert" id={`${id}-problem`}>
          {m[problem]}
        </p>
      )}
      <div class="row">
        <Button type="submit" look="primary" aria-disabled={busy}>
          {m.start}
        </Button>
      </div>
    </form>
  );
}

/** `localhost:8787` is taken as it is meant; anything but http and https is no server. */
function serverOrigin(text: string): string | undefined {
  const trimmed = text.trim();
  const address = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
  if (trimmed === '' || !URL.canParse(address)) return undefined;
  const { protocol, origin } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? origin : undefined;
}

import type { OperationName } from '@clew/shared/operations/apply.ts';
import { Check, Download, RotateCw } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import type { Unsynced } from '../../store/unsynced.ts';
import { Button } from '../../ui/button.tsx';
import { leadName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { saveFile } from '../save-file.ts';
import './unsynced-section.css';

/** More rows than anybody reads; the file has all of them. */
const maxRows = 50;

/** What only this device has: what waits for the server, and what the server refused and why. */
export function UnsyncedSection() {
  const { services, status, now } = usePanel();
  const m = messages.value;
  const { pending, quarantined } = status.value;
  const [rows, setRows] = useState<Unsynced[]>([]);
  useEffect(() => {
    void services.store.unsynced().then(setRows);
  }, [pending, quarantined]);
  if (pending + quarantined === 0) return null;
  const refused = rows.filter(({ reason }) => reason !== null);
  const waiting = rows.filter(({ reason }) => reason === null);
  const when = ({ envelope }: Unsynced) => formatWhen(envelope.at, now.value, m.time.now);
  const save = async () => {
    const name = `clew-unsynced-${new Date(services.now()).toISOString().slice(0, 10)}.json`;
    saveFile(name, await services.store.exportUnsynced());
  };
  return (
    <section class="more unsynced" aria-labelledby="unsynced-title">
      <h2 id="unsynced-title">{m.unsynced.title}</h2>
      {refused.length > 0 && <p class="problem">{m.connect.quarantined(refused.length)}</p>}
      {refused.length > 0 && (
        <ul>
          {refused.slice(0, maxRows).map((row) => (
            <li key={row.envelope.opId} class="unsynced-refused">
              <Row row={row} when={when(row)} />
              <p>{row.reason === 'gates_open' ? m.unsynced.gatesOpen : m.refused[row.reason!]}</p>
              {row.reason === 'suppressed' ? (
                <Button icon={Check} onClick={() => void services.store.dismissRefusal(row.envelope.opId)}>
                  {m.unsynced.understood}
                </Button>
              ) : (
                <Button
                  icon={RotateCw}
                  onClick={() => void services.store.retry(row.envelope.opId)}
                  aria-label={`${m.unsynced.retry}: ${leadName(row.fields)}`}
                >
                  {m.unsynced.retry}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {waiting.length > 0 && (
        <details>
          <summary>{m.unsynced.waiting(waiting.length)}</summary>
          <ul>
            {waiting.slice(0, maxRows).map((row) => (
              <li key={row.envelope.opId}>
                <Row row={row} when={when(row)} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class="row">
        <Button icon={Download} onClick={() => void save()}>
          {m.unsynced.save}
        </Button>
      </div>
      <p class="note">{m.unsynced.hint}</p>
    </section>
  );
}

function Row({ row: { envelope, fields }, when }: { row: Unsynced; when: string }) {
  return (
    <p class="unsynced-row">
      <bdi>{leadName(fields)}</bdi>
      <span class="note">
        {doneText(envelope.name)} · {when}
      </span>
    </p>
  );
}

function doneText(name: string): string {
  const { done } = messages.value.unsynced;
  const texts: Record<OperationName, string> = {
    'lead.capture': done.capture,
    'lead.edit': done.edit,
    'lead.answer': done.answer,
    'lead.engage': done.engage,
    'lead.note': done.note,
    'lead.join': done.join,
    'lead.split': done.split,
    'lead.link': done.link,
    'lead.setType': done.setType,
    'lead.setLifecycle': done.setLifecycle,
    'lead.setStage': done.setStage,
    'lead.setOwner': done.setOwner,
    'lead.setLegalBasis': done.setLegalBasis,
    'lead.setTeam': done.setTeam,
  };
  // Written by a newer version before this one was put back.
  return Object.hasOwn(texts, name) ? texts[name as OperationName] : name;
}

import { conflicts } from '@clew/shared/join.ts';
import { type FieldName, type Lead, listFields, type TextField } from '@clew/shared/lead.ts';
import { mergeCapture } from '@clew/shared/merge.ts';
import { GitMerge } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatList } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { leadName } from '../labels.ts';
import { Refused } from '../lead/refused.tsx';
import { undoMerge } from '../lead/undo-merge.ts';
import { usePanel } from '../panel-context.ts';

/** Where two leads say different things, which of them is right; all the rest of both is kept. */
export function JoinForm({ lead, other }: { lead: Lead; other: Lead }) {
  const panel = usePanel();
  const [take, setTake] = useState<readonly TextField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const m = messages.value;
  const fields = conflicts(lead.fields, other.fields);
  const adds = additions(lead, other);
  // With Enter the likeliest choice stands; Tab goes through the others.
  useEffect(() => form.current?.querySelector<HTMLElement>('button[type="submit"]')?.focus(), []);
  const choose = (field: TextField, theirs: boolean) =>
    setTake(theirs ? [...take, field] : take.filter((each) => each !== field));

  const join = async () => {
    const { lead: state, toasts, open } = panel;
    const args = { otherId: other.id, take: [...take] };
    if (!(await state.perform({ name: 'lead.join', leadId: lead.id, args }))) return;
    const event = state.events
      .peek()
      .findLast(({ change }) => change.kind === 'joined' && change.lead.id === other.id);
    open(lead.id);
    toasts.show({
      text: m.thread.joined(leadName(other.fields)),
      tone: 'plain',
      undo: event && (() => void undoMerge(panel, event)),
    });
  };
  return (
    <form
      ref={form}
      class="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        join();
      }}
    >
      <p class="note">{m.join.with(leadName(other.fields))}</p>
      {fields.length > 0 && <h2>{m.join.differs}</h2>}
      {fields.map((field) => (
        <fieldset key={field} class="join-choice">
          <legend>{m.field[field]}</legend>
          {[lead, other].map(({ id, fields: said }) => (
            <label key={id}>
              <input
                type="radio"
                name={field}
                checked={take.includes(field) === (id === other.id)}
                onChange={() => choose(field, id === other.id)}
              />
              <span dir="auto">{said[field]}</span>
              <small>{id === other.id ? m.join.other : m.join.this}</small>
            </label>
          ))}
        </fieldset>
      ))}
      {adds.length > 0 && (
        <>
          <h2>{m.join.adds}</h2>
          <dl>
            {adds.map(([field, value]) => (
              <div key={field}>
                <dt>{m.field[field]}</dt>
                <dd dir="auto">{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p class="note">{m.join.kept}</p>
      <Refused />
      <Button type="submit" look="primary" icon={GitMerge} keys="↵">
        {m.join.join}
      </Button>
    </form>
  );
}

/** What the other lead knows and this one does not. */
function additions(lead: Lead, other: Lead): [FieldName, string][] {
  const { texts, lists } = mergeCapture(lead, other).added;
  return [
    ...texts.map((name): [FieldName, string] => [name, other.fields[name]]),
    ...listFields.flatMap((name): [FieldName, string][] =>
      lists[name] ? [[name, formatList(lists[name])]] : [],
    ),
  ];
}

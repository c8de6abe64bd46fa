import type { Lead } from '@clew/shared/lead.ts';
import { ArrowLeft } from 'lucide';
import { useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { leadName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import { DoublePicker } from './double-picker.tsx';
import { JoinForm } from './join-form.tsx';
import './join-view.css';

/** From two leads that are the same person or company to one: find the other, settle where they differ, join. */
export function JoinView() {
  const { lead: state, route, open } = usePanel();
  const [other, setOther] = useState<Lead>();
  const m = messages.value;
  const lead = state.lead.value;
  const back = () => {
    if (other) setOther(undefined);
    else if (lead) open(lead.id);
    else route.value = { view: 'list' };
  };
  useShortcuts({ Escape: { whileTyping: true, run: back } });
  if (lead === undefined) return <p class="waiting">{m.lead.loading}</p>;
  if (lead === null) return <p class="waiting">{m.lead.missing}</p>;
  return (
    <section class="join" aria-labelledby="join-title">
      <header class="join-head">
        <IconButton
          icon={ArrowLeft}
          directional
          label={other ? m.join.backToPicker : m.join.back}
          onClick={back}
        />
        <h1 id="join-title">{m.join.title(leadName(lead.fields))}</h1>
      </header>
      {other ? <JoinForm lead={lead} other={other} /> : <DoublePicker lead={lead} onPick={setOther} />}
    </section>
  );
}

import { mayErase } from '@clew/shared/access.ts';
import type { Lead } from '@clew/shared/lead.ts';
import { Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/switch.tsx';
import { leadName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';

/** For those who may: forgets the lead for good, everywhere. It cannot be undone, so it is asked twice. */
export function EraseLead({ lead }: { lead: Lead }) {
  const { config, userId, services, route, toasts } = usePanel();
  const [step, setStep] = useState<'closed' | 'asked' | 'failed'>('closed');
  const [forGood, setForGood] = useState(true);
  const question = useRef<HTMLElement>(null);
  const m = messages.value.erase;
  // The button that had the focus is gone, and the question may be below what is in view.
  useEffect(() => question.current?.focus(), [step]);
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  if (!role || !mayErase(role)) return null;
  if (step === 'closed') {
    return (
      <Button look="quiet" icon={Trash2} onClick={() => setStep('asked')}>
        {m.open}
      </Button>
    );
  }
  const erase = async () => {
    try {
      await services.eraseLead(lead.id, forGood);
      route.value = { view: 'list' };
      toasts.show({ text: m.done, tone: 'plain' });
    } catch {
      setStep('failed');
    }
  };
  return (
    <section class="erase" aria-label={m.open} ref={question} tabIndex={-1}>
      <p class="problem" role={step === 'failed' ? 'alert' : undefined}>
        {step === 'failed' ? m.failed : m.ask(leadName(lead.fields))}
      </p>
      <Switch label={m.forGood} checked={forGood} onChange={setForGood} />
      <div class="row">
        <Button onClick={() => void erase()}>{m.confirm}</Button>
        <Button look="quiet" onClick={() => setStep('closed')}>
          {m.cancel}
        </Button>
      </div>
    </section>
  );
}

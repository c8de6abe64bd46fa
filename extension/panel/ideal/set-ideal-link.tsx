import { mayConfigure } from '@clew/shared/access.ts';
import { isOpen } from '@clew/shared/fit/ideal-customer.ts';
import { Target } from 'lucide';
import { messages } from '../../i18n/messages.ts';
import { Button } from '../../ui/button.tsx';
import { usePanel } from '../panel-context.ts';

/** Offered where the page cannot answer the fit question because nobody has said what fits. */
export function SetIdealLink() {
  const { config, userId, route } = usePanel();
  const { idealCustomer, members } = config.value;
  const role = members.find(({ id }) => id === userId.value)?.role;
  if (!isOpen(idealCustomer) || (role !== undefined && !mayConfigure(role))) return null;
  return (
    <Button
      look="quiet"
      icon={Target}
      onClick={() => {
        route.value = { view: 'ideal' };
      }}
    >
      {messages.value.ideal.set}
    </Button>
  );
}

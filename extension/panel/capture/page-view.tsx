import { messages } from '../../i18n/messages.ts';
import { usePanel } from '../panel-context.ts';
import { SiteSwitch } from '../sites/site-switch.tsx';
import { CaptureCard } from './capture-card.tsx';
import { DraftPicker } from './draft-picker.tsx';
import { PageNotice } from './page-notice.tsx';
import { PageTools } from './page-tools.tsx';

/** What is on the page: the card of the one who is, a choice of several, or why there is nobody. */
export function PageView() {
  const { page } = usePanel();
  const form = page.form.value;
  const reading = page.reading.value;
  return (
    <>
      <h1 class="visually-hidden">{messages.value.page.title}</h1>
      {form ? (
        <CaptureCard form={form} />
      ) : reading.kind === 'drafts' ? (
        <DraftPicker reading={reading} />
      ) : (
        <PageNotice reading={reading} />
      )}
      {'url' in reading && <SiteSwitch url={reading.url} />}
      <PageTools />
    </>
  );
}

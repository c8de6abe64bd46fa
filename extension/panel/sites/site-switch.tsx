import { useEffect, useState } from 'preact/hooks';
import { messages } from '../../i18n/messages.ts';
import { Switch } from '../../ui/switch.tsx';
import { hostOf } from '../capture/source.ts';
import { usePanel } from '../panel-context.ts';

/** Whether the site of `url` is read without a click while the panel is open. */
export function SiteSwitch({ url }: { url: string }) {
  const { siteAccess } = usePanel().services;
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    let live = true;
    const ask = async () => {
      const answer = await siteAccess.isAllowed(url);
      if (live) setAllowed(answer);
    };
    void ask();
    const endChanges = siteAccess.onChange(ask);
    return () => {
      live = false;
      endChanges();
    };
  }, [url]);
  if (allowed === undefined) return null;
  return (
    <Switch
      label={messages.value.page.allow(hostOf(url))}
      checked={allowed}
      onChange={(wanted) => void (wanted ? siteAccess.allow(url) : siteAccess.revoke(url))}
    />
  );
}

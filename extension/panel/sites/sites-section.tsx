import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { SiteHealth } from '../../capture/site-health.ts';
import { formatNumber, formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { IconButton } from '../../ui/button.tsx';
import { hostOf } from '../capture/source.ts';
import { usePanel } from '../panel-context.ts';
import './sites-section.css';

/** The sites that Clew may read without a click, and how well it reads the ones it knows. */
export function SitesSection() {
  const m = messages.value.sites;
  return (
    <section class="more sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{m.title}</h2>
      <AllowedSites />
      <KnownSites />
    </section>
  );
}

function AllowedSites() {
  const { siteAccess } = usePanel().services;
  const m = messages.value.sites;
  const [urls, setUrls] = useState<string[]>([]);
  useEffect(() => {
    const load = () => void siteAccess.list().then(setUrls);
    load();
    return siteAccess.onChange(load);
  }, []);
  if (urls.length === 0) return <p class="note">{m.noneAllowed}</p>;
  return (
    <>
      <p class="note">{m.allowed}</p>
      <ul>
        {urls.map((url) => (
          <li key={url}>
            <bdi>{hostOf(url)}</bdi>
            <IconButton icon={X} label={m.revoke(hostOf(url))} onClick={() => siteAccess.revoke(url)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function KnownSites() {
  const { services, now } = usePanel();
  const m = messages.value;
  const [sites, setSites] = useState<SiteHealth[]>([]);
  useEffect(() => void services.siteHealth().then(setSites), []);
  if (sites.length === 0) return null;
  return (
    <details>
      <summary>{m.sites.health}</summary>
      <ul>
        {sites.map(({ site, read, missed, missedAt }) => (
          <li key={site}>
            <bdi>{site}</bdi>
            {missedAt === null ? (
              <span class="note">{m.sites.wellRead(read)}</span>
            ) : (
              <span class="note sites-missed">
                {m.sites.missed(formatNumber(missed), formatNumber(read))}
                {' · '}
                {formatWhen(missedAt, now.value, m.time.now)}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p class="note">{m.sites.healthHint}</p>
    </details>
  );
}

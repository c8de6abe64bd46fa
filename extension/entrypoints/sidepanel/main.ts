import { openBrowserServices } from '../../panel/browser-services.ts';
import { mountPanel } from '../../panel/mount.tsx';
import { restoreLocale } from '../../panel/saved-locale.ts';

const [services] = await Promise.all([openBrowserServices(), restoreLocale()]);
mountPanel(document.getElementById('panel')!, services);

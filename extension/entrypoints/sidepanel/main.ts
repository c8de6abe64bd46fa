import { saveLocale, speakSavedLocale } from '../../i18n/saved-locale.ts';
import { openBrowserServices } from '../../panel/browser-services.ts';
import { mountPanel } from '../../panel/mount.tsx';

const [services] = await Promise.all([openBrowserServices(), speakSavedLocale()]);
saveLocale();
mountPanel(document.getElementById('panel')!, services);

import { openBrowserServices } from '../../panel/browser-services.ts';
import { mountPanel } from '../../panel/mount.tsx';

mountPanel(document.getElementById('panel')!, await openBrowserServices());

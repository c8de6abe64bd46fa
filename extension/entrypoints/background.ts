import { defineBackground } from 'wxt/utils/define-background';
import { followTabs } from '../background/follow-tabs.ts';
import { keepMenus } from '../background/menus.ts';
import { listenForGestures } from '../background/open-panel.ts';
import { syncInBackground } from '../background/sync.ts';

/** Listeners are added before anything is awaited: an event that wakes the worker must find them. */
export default defineBackground(() => {
  listenForGestures();
  keepMenus();
  followTabs();
  syncInBackground();
});

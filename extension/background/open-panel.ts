import { browser } from 'wxt/browser';
import { readTab } from '../capture/reading.ts';

type ClickedTab = { id?: number | undefined; windowId: number };

/** Firefox's name for the side panel, absent from the types made of Chrome's. */
type FirefoxSidebar = { sidebarAction: { open(): Promise<void> } };

const menuItem = 'clew-capture';

/** Every gesture that asks "who is this?" opens the panel and reads the page. Each of them grants activeTab. */
export function listenForGestures(): void {
  browser.action.onClicked.addListener(openAndRead);
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === menuItem && tab) openAndRead(tab);
  });
  browser.runtime.onInstalled.addListener(() => {
    // Menus of an earlier version survive an update; creating one twice is an error.
    void browser.contextMenus.removeAll().then(() => {
      browser.contextMenus.create({ id: menuItem, title: 'Clew', contexts: ['page', 'selection', 'link'] });
    });
  });
}

/** Must not wait for anything before the panel is opened: the right to open it ends with the gesture. */
function openAndRead(tab: ClickedTab): void {
  void openPanel(tab.windowId);
  if (tab.id !== undefined) void readTab(tab.id, Date.now(), true);
}

function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as FirefoxSidebar).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

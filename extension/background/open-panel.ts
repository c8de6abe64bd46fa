import { browser } from 'wxt/browser';
import { readTab } from '../capture/reading.ts';
import { pageItem, selectionItem } from './menu-items.ts';

type ClickedTab = { id?: number | undefined; windowId: number };

/** Firefox's name for the side panel, absent from the types made of Chrome's. */
type FirefoxSidebar = { sidebarAction: { open(): Promise<void> } };

/** Every gesture that asks "who is this?" opens the panel and reads the page. Each of them grants activeTab. */
export function listenForGestures(): void {
  browser.action.onClicked.addListener((tab) => openAndRead(tab));
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (!tab) return;
    if (menuItemId === pageItem) openAndRead(tab);
    if (menuItemId === selectionItem) openAndRead(tab, selectionText);
  });
}

/** Must not wait for anything before the panel is opened: the right to open it ends with the gesture. */
function openAndRead(tab: ClickedTab, selected?: string): void {
  void openPanel(tab.windowId);
  if (tab.id !== undefined) void readTab(tab.id, Date.now(), true, selected);
}

function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as FirefoxSidebar).sidebarAction.open();
  return browser.sidePanel.open({ windowId });
}

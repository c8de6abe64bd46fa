import { browser } from 'wxt/browser';
import { messages } from '../i18n/messages.ts';
import { onSavedLocale, speakSavedLocale } from '../i18n/saved-locale.ts';
import { pageItem, selectionItem } from './menu-items.ts';

/** Puts Clew into the menus of pages, in the language that the panel speaks. */
export function keepMenus(): void {
  // One after the other: creating an item that is there already is an error.
  let drawn = Promise.resolve();
  const redraw = (): void => {
    drawn = drawn.then(draw);
  };
  browser.runtime.onInstalled.addListener(redraw);
  onSavedLocale(redraw);
}

async function draw(): Promise<void> {
  await speakSavedLocale();
  const m = messages.value.menu;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: pageItem, title: m.page, contexts: ['page', 'link'] });
  browser.contextMenus.create({ id: selectionItem, title: m.selection, contexts: ['selection'] });
}

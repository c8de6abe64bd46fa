import { en, type Messages } from '@clew/extension/i18n/en.ts';
import type { Locale } from '@clew/extension/i18n/locales.ts';
import type { FieldName } from '@clew/shared/lead.ts';
import type { Page } from 'playwright-core';

/** The side panel as a rep sees and works it; `m` is the catalogue of the language that it is in. */
export type Panel = ReturnType<typeof panelOn>;

export function panelOn(page: Page, m: Messages = en) {
  const tab = (name: string) =>
    page.getByRole('navigation', { name: m.nav.label }).getByRole('button', { name });
  const list = page.getByRole('region', { name: m.list.title });
  const footer = page.getByRole('contentinfo');
  return {
    page,

    /** What has been read from the page in front and is not saved yet. */
    card: page.getByRole('article', { name: m.capture.label }),
    field: (name: FieldName) => page.getByRole('textbox', { name: m.field[name], exact: true }),
    /** The line that says who works this person already, and why we think it is the same one. */
    known: page.getByRole('status').filter({ has: page.getByRole('button', { name: m.capture.openKnown }) }),
    nobody: page.getByRole('heading', { name: m.page.noneTitle }),
    /** The page in front may not be read: nobody has clicked on it. */
    closed: page.getByRole('heading', { name: m.page.noAccessTitle }),
    allowSite: (site: string) => page.getByRole('button', { name: m.page.allow(site) }).click(),
    siteSwitch: (site: string) => page.getByRole('switch', { name: m.page.allow(site) }),
    /** Asks to show on the page where a field stands; the page waits for a click then. */
    async showWhere(name: FieldName) {
      await page.getByRole('button', { name: m.teach.show(m.field[name]), exact: true }).click();
      await this.asked.waitFor();
    },
    asked: page.getByText(m.teach.hint),
    startReport: () => page.getByRole('button', { name: m.report.start }).click(),
    reportText: page.getByLabel(m.report.preview),
    reportFile: page.getByRole('link', { name: m.report.save }),
    showTaught: () => page.getByRole('button', { name: m.teach.title }).click(),
    taught: page.getByRole('region', { name: m.teach.title }).getByRole('listitem'),
    /** The focus is wherever the rep left it; on the card Enter saves. */
    saveByEnter: () => page.keyboard.press('Enter'),
    enterByHand: () => page.getByRole('button', { name: m.page.byHand }).click(),
    showPage: () => tab(m.nav.page).click(),

    /** An open lead; after a save the one just saved. */
    lead: (name: string) => page.getByRole('article', { name }),
    state: (which: 'stage' | 'owner' | 'lifecycle' | 'type') =>
      page.getByRole('combobox', { name: m.lead[which] }),
    setField: async (name: FieldName, value: string) => {
      const field = page.getByRole('textbox', { name: m.field[name], exact: true });
      await field.fill(value);
      await field.blur();
    },

    /** Erases the open lead for good. */
    erase: async () => {
      await page.getByRole('button', { name: m.erase.open }).click();
      await page.getByRole('button', { name: m.erase.confirm, exact: true }).click();
    },

    showList: () => tab(m.nav.leads).click(),
    search: (query: string) => page.getByRole('searchbox', { name: m.list.search }).fill(query),
    rows: list.getByRole('listitem'),
    row: (name: string) => list.getByRole('listitem').filter({ hasText: name }),

    /** How safe everything is: connected or not, what waits. */
    sync: footer,
    speak: (locale: Locale) => footer.getByRole('combobox').selectOption(locale),
    showConnection: () => footer.getByRole('button').click(),
    /** Starts the pairing with a server. @returns the code to confirm there */
    async startPairing(serverUrl: string): Promise<string> {
      await footer.getByRole('button').click();
      await page.getByRole('textbox', { name: m.connect.server }).fill(serverUrl);
      await page.getByRole('button', { name: m.connect.start, exact: true }).click();
      return page.getByLabel(m.connect.code).innerText();
    },
    connected: page.getByRole('region', { name: m.connect.title }).getByText(m.connect.connected),
  };
}

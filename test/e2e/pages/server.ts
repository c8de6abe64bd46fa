import { en } from '@clew/server/web/messages/en.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { until } from '../../browser/until.ts';

/** The server's own pages, as a person signs up, connects a panel and invites. Each works in the tab it is given. */

export type Person = { name: string; email: string; password: string };

const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function fillAccount(page: Page, { name, email, password }: Person): Promise<void> {
  await page.getByLabel(en.form.name).fill(name);
  await page.getByLabel(en.form.email).fill(email);
  await page.getByLabel(en.form.password).fill(password);
}

/** The first person of a new server, its admin. */
export async function signUp(page: Page, serverUrl: string, person: Person): Promise<void> {
  await page.goto(serverUrl);
  await page.getByRole('link', { name: en.home.start }).click();
  await fillAccount(page, person);
  await submit(page, en.signUp.submit);
  await page.getByText(person.name).waitFor();
}

/** @returns the link to send */
export async function invite(page: Page, serverUrl: string, email: string): Promise<string> {
  await page.goto(`${serverUrl}/team`);
  await page.getByLabel(en.form.email).fill(email);
  await submit(page, en.team.create);
  return page.getByLabel(en.team.link).inputValue();
}

export async function join(page: Page, link: string, person: Person): Promise<void> {
  await page.goto(link);
  await fillAccount(page, person);
  await submit(page, en.join.submit);
  await page.getByText(person.name).waitFor();
}

/** What an admin does when a laptop is lost. */
export async function signOutPanelOf(page: Page, serverUrl: string, { name }: Person): Promise<void> {
  await page.goto(`${serverUrl}/team`);
  const panel = page.getByRole('listitem').filter({ hasText: name });
  await panel.getByRole('button', { name: en.team.disconnect }).click();
}

/** Confirms a pairing on the page that the panel has opened, if it shows the same code. */
export async function confirmPairing(
  context: BrowserContext,
  serverUrl: string,
  code: string,
): Promise<void> {
  const page = await until('The page that confirms a pairing', () =>
    context.pages().find((each) => each.url().startsWith(`${serverUrl}/pair`)),
  );
  await page.getByText(code).waitFor();
  await submit(page, en.pair.confirm);
  await page.getByText(en.pair.doneText).waitFor();
  await page.close();
}

/** Adds a team whose one member is the admin herself. */
export async function addTeam(page: Page, serverUrl: string, name: string, admin: Person): Promise<void> {
  await page.goto(`${serverUrl}/team`);
  await page.getByLabel(en.team.teamName).fill(name);
  await submit(page, en.team.add);
  await page.getByRole('link', { name: admin.name }).click();
  await page.getByRole('checkbox', { name }).check();
  await submit(page, en.team.save);
  await page.getByText(en.team.saved).waitFor();
}

/** Opens a new rule: leads whose title has one of the words go to somebody of a team. It is not kept yet. */
export async function writeRule(
  page: Page,
  serverUrl: string,
  rule: { name: string; words: string; team: string; owner: string },
): Promise<void> {
  const { routing } = en;
  await page.goto(`${serverUrl}/team/routing`);
  await submit(page, routing.add);
  await page.getByLabel(routing.rule.name).fill(rule.name);
  await page.getByLabel(routing.rule.attribute).selectOption('title');
  await page.getByLabel(routing.rule.words).fill(rule.words);
  await page
    .getByRole('combobox', { name: routing.rule.team, exact: true })
    .selectOption({ label: rule.team });
  await page.getByRole('checkbox', { name: rule.owner }).check();
}

/** Keeps the open rule and tries it on the leads that are there. */
export async function tryRule(page: Page): Promise<void> {
  await submit(page, en.routing.rule.keep);
  await submit(page, en.routing.try);
  await page.getByText(en.routing.trial.title).waitFor();
}

export async function saveRouting(page: Page): Promise<void> {
  await submit(page, en.routing.trial.save);
  await page.getByText(en.routing.saved).waitFor();
}

import { openChanges } from '@clew/extension/store/changes.ts';
import { leadStore } from '@clew/extension/store/lead-store.ts';
import { SyncError } from '@clew/extension/sync/transport.ts';
import type { PullOutput } from '@clew/shared/sync.ts';
import { beforeEach, expect, it } from 'vitest';
import { stored } from '../../unit/extension/store/stored.ts';
import { type Connected, capture, joinTeam, operation, push, signUpFounder, startApp } from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

const many = 450;
const pageSize = 100;

let ada: Connected;
let bela: Connected;
let belas: PanelClient;

/** Bela's panel comes to a workspace in which Ada has many leads for her, by pages of a hundred. */
beforeEach(async () => {
  const server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
  await server.run(`UPDATE member SET team_ids = '["north"]' WHERE user_id = ?`, bela.user.id);
  for (let from = 0; from < many; from += 150) {
    const people = Array.from({ length: 150 }, (_, n) =>
      capture({ name: `Person ${from + n}`, emails: [`person${from + n}@example.com`] }),
    );
    await push(bela, ...people);
  }
  belas = await panelClient();
});

/** Lets the panel pull until `limit` pages have come; @returns what has been asked for, page by page. */
function pullsOf(panel: PanelClient, limit = Number.POSITIVE_INFINITY) {
  const asked: PullOutput[] = [];
  const { pull } = bela.api.sync;
  panel.transport.pull = async ({ cursor }) => {
    if (asked.length >= limit) throw new SyncError('unreachable');
    const page = await pull.query({ cursor, limit: pageSize });
    asked.push(page);
    return page;
  };
  return asked;
}

async function connectUntil(panel: PanelClient, pages: number): Promise<void> {
  await panel.connect(bela).catch(() => {});
  pullsOf(panel, pages);
  await panel.db.delete('meta', 'cursor');
  await expect(panel.sync()).rejects.toThrow('unreachable');
}

const around = { now: Date.now, random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)) };
const viewOf = ({ db }: PanelClient) => leadStore(db, openChanges(), around);

it('that is cut short goes on where it was, and says all the time how far it is', async () => {
  await connectUntil(belas, 3);
  expect((await viewOf(belas).status()).arriving).toEqual({ got: 300, total: many });
  expect(await belas.leads()).toHaveLength(300);
  const rest = pullsOf(belas);
  await belas.sync();
  expect(rest.map(({ reset, leads }) => [reset, leads.length])).toEqual([
    [false, 100],
    [false, 50],
  ]);
  expect((await viewOf(belas).status()).arriving).toBeNull();
  const ids = (await belas.leads()).map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([many, many]);
});

it('leaves the panel usable: what has come is found, recognised and edited, what is new is captured', async () => {
  await connectUntil(belas, 2);
  const store = viewOf(belas);
  const [found] = await store.search('person 120', 5);
  expect(found?.fields.name).toBe('Person 120');
  const known = await store.findKnown({ ...found!.fields, emails: ['PERSON120@example.com'] });
  expect(known?.lead.id).toBe(found!.id);
  await belas.perform({
    name: 'lead.edit',
    leadId: found!.id,
    args: { field: 'title', value: 'CPO', base: '' },
  });
  // Somebody who has not come yet: known to the server, new to this panel.
  const later = await belas.capture({
    name: 'Person 400',
    emails: ['person400@example.com'],
    title: 'Buyer',
  });
  expect(await store.events(found!.id)).toHaveLength(2);
  pullsOf(belas);
  await belas.sync();
  const leads = await belas.leads();
  expect(leads).toHaveLength(many);
  expect(leads.find(({ id }) => id === found!.id)?.fields.title).toBe('CPO');
  expect((await store.lead(later.id))?.fields).toMatchObject({ name: 'Person 400', title: 'Buyer' });
  expect(leads.some(({ id }) => id === later.id)).toBe(false);
});

it('forgets who is erased or given away meanwhile, among all the others, to the last byte', async () => {
  await connectUntil(belas, 3);
  const store = viewOf(belas);
  const [erased] = await store.search('person 77', 1);
  const [given] = await store.search('person 177', 1);
  await ada.api.leads.erase.mutate({ leadId: erased!.id });
  await push(ada, operation('lead.setOwner', given!.id, { value: ada.user.id, base: bela.user.id }));
  pullsOf(belas);
  await belas.sync();
  const { leads } = await stored(belas.db);
  const everything = JSON.stringify(
    await Promise.all([...belas.db.objectStoreNames].map((name) => belas.db.getAll(name))),
  );
  expect(everything).not.toContain(erased!.id);
  expect(everything).not.toContain('person77@');
  expect(everything).toContain('person78@');
  // Ada is of another team.
  expect([leads.length, leads.some(({ id }) => id === given!.id)]).toEqual([many - 2, false]);
});

import { allRecipes, changeRecipe } from '@clew/extension/store/recipes.ts';
import { SyncError } from '@clew/extension/sync/transport.ts';
import type { Recipe } from '@clew/shared/recipe.ts';
import { beforeEach, expect, it } from 'vitest';
import { type Connected, joinTeam, pullAll, recipeOf, signUpFounder, startApp } from '../harness.ts';
import { type PanelClient, panelClient } from './panel-client.ts';

let ada: Connected;
let bela: Connected;
let adas: PanelClient;
let belas: PanelClient;

beforeEach(async () => {
  const server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
  [adas, belas] = [await panelClient(), await panelClient()];
});

const teach = async ({ db }: PanelClient, recipe: Recipe): Promise<Recipe> => {
  await changeRecipe(db, { kind: 'save', recipe });
  return recipe;
};
const idsOf = async ({ db }: PanelClient): Promise<string[]> => (await allRecipes(db)).map(({ id }) => id);
const waiting = async ({ db }: PanelClient) => ((await db.get('meta', 'waitingRecipes')) ?? []) as unknown[];

it('what was taught before any sign-in reaches the team', async () => {
  const recipe = await teach(adas, recipeOf());
  expect(await idsOf(adas)).toEqual([recipe.id]);
  await adas.connect(ada);
  expect(await waiting(adas)).toEqual([]);
  await belas.connect(bela);
  expect(await allRecipes(belas.db)).toEqual([{ ...recipe, by: ada.user.id }]);
});

it('an answer that is lost, or a server that is away, loses nothing and doubles nothing', async () => {
  await adas.connect(ada);
  const recipe = await teach(adas, recipeOf());
  const { changeRecipe: send } = adas.transport;
  adas.transport.changeRecipe = async (change) => {
    adas.transport.changeRecipe = send;
    await send(change);
    throw new SyncError('unreachable');
  };
  await expect(adas.sync()).rejects.toThrow('unreachable');
  expect(await idsOf(adas)).toEqual([recipe.id]);
  await adas.sync();
  expect(await waiting(adas)).toEqual([]);
  expect(await idsOf(adas)).toEqual([recipe.id]);
  expect((await pullAll(bela)).recipes).toHaveLength(1);
});

it('leads go first: a recipe that cannot be sent holds none of them up', async () => {
  await adas.connect(ada);
  await teach(adas, recipeOf());
  await adas.capture({ name: 'Nora Finch', emails: ['nora@example.com'] });
  adas.transport.changeRecipe = async () => {
    throw new SyncError('busy');
  };
  await expect(adas.sync()).rejects.toThrow('busy');
  expect((await pullAll(bela)).leads).toHaveLength(1);
});

it('a removal disappears at once and everywhere; one that is not allowed comes back', async () => {
  await adas.connect(ada);
  await belas.connect(bela);
  const recipe = await teach(adas, recipeOf());
  await adas.sync();
  await belas.sync();
  await changeRecipe(belas.db, { kind: 'remove', id: recipe.id });
  expect(await idsOf(belas)).toEqual([]);
  await belas.sync();
  expect(await idsOf(belas)).toEqual([recipe.id]);
  await changeRecipe(adas.db, { kind: 'remove', id: recipe.id });
  await adas.sync();
  await belas.sync();
  expect(await idsOf(belas)).toEqual([]);
});

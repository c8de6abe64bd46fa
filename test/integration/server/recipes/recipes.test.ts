import { maxRecipes, type Recipe } from '@clew/shared/recipe.ts';
import { beforeEach, expect, it } from 'vitest';
import {
  type Connected,
  joinTeam,
  pullAll,
  recipeOf,
  signUpFounder,
  startApp,
  type TestApp,
} from '../../harness.ts';

let server: TestApp;
let ada: Connected;
let bela: Connected;

beforeEach(async () => {
  server = await startApp();
  ada = await signUpFounder(server);
  bela = await joinTeam(server, ada, 'Bela Birch');
});

const save = ({ api }: Connected, recipe: Recipe) => api.recipes.change.mutate({ kind: 'save', recipe });
const remove = ({ api }: Connected, id: string) => api.recipes.change.mutate({ kind: 'remove', id });

it('brings what one member taught to her team-mates, in her name', async () => {
  const before = await pullAll(ada);
  expect(before.recipes).toEqual([]);
  const recipe = recipeOf({ by: ada.user.id });
  expect(await save(bela, recipe)).toMatchObject({ status: 'applied' });
  const { recipes, config, leads } = await pullAll(ada, before.cursor);
  expect(recipes).toEqual([{ ...recipe, by: bela.user.id }]);
  expect(config).not.toBeNull();
  expect(leads).toEqual([]);
});

it('tells connected panels at once', async () => {
  const { cursor } = await pullAll(ada);
  const ended = new AbortController();
  const seqs: number[] = [];
  const heard = (async () => {
    for await (const { seq } of server.pokes.follow(ada.workspace.id, ended.signal)) seqs.push(seq);
  })();
  await expect.poll(() => seqs.length).toBe(1);
  await save(bela, recipeOf());
  await expect.poll(() => seqs.at(-1), { timeout: 500 }).toBe(cursor!.seq + 1);
  ended.abort();
  await heard;
});

it('counts what is sent twice once, whoever sends it', async () => {
  const recipe = recipeOf();
  await save(bela, recipe);
  const { cursor } = await pullAll(ada);
  expect(await save(bela, recipe)).toEqual({ status: 'applied', seq: null });
  expect(await save(ada, { ...recipe, selector: '.other' })).toEqual({ status: 'applied', seq: null });
  const after = await pullAll(ada, cursor);
  expect(after.recipes).toBeNull();
  expect(after.cursor).toEqual(cursor);
  expect((await pullAll(ada)).recipes).toEqual([{ ...recipe, by: bela.user.id }]);
});

it('lets a rep remove her own and nobody else’s, an admin any', async () => {
  const [hers, his] = [recipeOf(), recipeOf()];
  await save(bela, hers);
  await save(ada, his);
  expect(await remove(bela, his.id)).toEqual({ status: 'not_allowed', seq: null });
  expect((await pullAll(bela)).recipes).toHaveLength(2);
  expect(await remove(bela, hers.id)).toMatchObject({ status: 'applied' });
  expect(await remove(bela, hers.id)).toEqual({ status: 'applied', seq: null });
  await save(bela, hers);
  expect(await remove(ada, hers.id)).toMatchObject({ status: 'applied' });
  expect((await pullAll(bela)).recipes).toEqual([{ ...his, by: ada.user.id }]);
});

it('stays who taught it when an admin takes its removal back, and names no stranger', async () => {
  const hers = recipeOf({ by: bela.user.id });
  await save(bela, hers);
  await remove(ada, hers.id);
  expect(await save(ada, hers)).toMatchObject({ status: 'applied' });
  expect((await pullAll(ada)).recipes).toEqual([hers]);
  expect(await remove(bela, hers.id)).toMatchObject({ status: 'applied' });
  await save(ada, { ...hers, by: 'nobody here' });
  expect((await pullAll(ada)).recipes).toEqual([{ ...hers, by: ada.user.id }]);
});

it('keeps to its workspace: another can neither see, remove nor overwrite it', async () => {
  const recipe = recipeOf();
  await save(bela, recipe);
  await server.run(
    "INSERT INTO workspace (id, name, seq, config_seq, config) SELECT 'elsewhere', 'Elsewhere', 1, 1, config FROM workspace WHERE id = ?",
    ada.workspace.id,
  );
  await server.run(
    "INSERT INTO recipe SELECT 'elsewhere', id, host, path_pattern, field, '.theirs', by, at FROM recipe",
  );
  const own = await pullAll(ada);
  expect(own.recipes).toEqual([{ ...recipe, by: bela.user.id }]);
  await remove(ada, recipe.id);
  const { rows } = await server.run('SELECT workspace_id, selector FROM recipe');
  expect(rows.map((row) => [row.workspace_id, row.selector])).toEqual([['elsewhere', '.theirs']]);
});

it('takes nothing that is no recipe', async () => {
  for (const bad of [
    { selector: 'a:has(b)' },
    { selector: '*' },
    { selector: `.${'a'.repeat(500)}` },
    { host: 'https://optics.example.com' },
    { host: 'co.uk' },
    { host: '*.example.com' },
    { pathPattern: 'team' },
    { field: 'password' as Recipe['field'] },
  ])
    await expect(save(bela, recipeOf(bad))).rejects.toMatchObject({ data: { code: 'BAD_REQUEST' } });
  expect((await pullAll(ada)).recipes).toEqual([]);
});

it('keeps no more than a workspace has room for', async () => {
  const columns = 'workspace_id, id, host, path_pattern, field, selector, at';
  await server.run(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO recipe (${columns}) SELECT ?, 'r' || i, 'a.example', '/', 'name', 'h1', i FROM n`,
    maxRecipes,
    ada.workspace.id,
  );
  expect(await save(bela, recipeOf())).toEqual({ status: 'full', seq: null });
});

it('is nothing for somebody who is no longer a member', async () => {
  await server.run('DELETE FROM member WHERE user_id = ?', bela.user.id);
  await expect(save(bela, recipeOf())).rejects.toThrow('signed_out');
  await expect(remove(bela, recipeOf().id)).rejects.toThrow('signed_out');
});

import type { Scope } from '@clew/shared/access.ts';
import { maxRecipes, type Recipe, type RecipeChange, type RecipeResult } from '@clew/shared/recipe.ts';
import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import type { Claim } from '../auth/access-token.ts';
import { readAs } from '../auth/standing.ts';
import type { Database } from '../db/database.ts';
import { changeWorkspace, type Decision, type Statement } from '../db/guarded.ts';
import { member, recipe, workspace } from '../db/schema/workspace.ts';

/** A part of a batch: all recipes if anything of the configuration has changed since `seq`, else none. */
export const recipesOf = ({ workspaceId }: Scope, { reader }: Database, seq: number) =>
  reader
    .select()
    .from(recipe)
    .where(
      inArray(
        recipe.workspaceId,
        reader
          .select({ id: workspace.id })
          .from(workspace)
          .where(and(eq(workspace.id, workspaceId), gt(workspace.configSeq, seq))),
      ),
    )
    .orderBy(asc(recipe.at), asc(recipe.id));

export const recipeFromRow = ({ workspaceId, ...row }: typeof recipe.$inferSelect): Recipe => row;

/**
 * Keeps or removes what a member taught; each may remove her own, managers and admins any. Doing it again does nothing.
 * @throws CallError signed_out, busy; nothing has changed then
 */
export const changeRecipes = (
  claim: Claim,
  database: Database,
  change: RecipeChange,
  now: number,
): Promise<RecipeResult> =>
  changeWorkspace(database, claim.scope.workspaceId, () => decide(claim, database, change, now));

async function decide(
  claim: Claim,
  database: Database,
  change: RecipeChange,
  now: number,
): Promise<Decision<RecipeResult>> {
  const { reader, writer } = database;
  const { scope, rows } = await readAs(claim, database, now, ({ workspaceId }) => [
    reader.select({ seq: workspace.seq }).from(workspace).where(eq(workspace.id, workspaceId)),
    reader.select({ by: recipe.by }).from(recipe).where(isOne(workspaceId, change)),
    reader.select({ kept: count() }).from(recipe).where(eq(recipe.workspaceId, workspaceId)),
    reader
      .select({ id: member.userId })
      .from(member)
      .where(and(eq(member.workspaceId, workspaceId), eq(member.userId, namedIn(change) ?? ''))),
  ]);
  const [[current], [held], [counted], [named]] = rows;
  const { seq } = current!;
  const { workspaceId, userId, role } = scope;
  const nothing = (status: RecipeResult['status']): Decision<RecipeResult> => ({
    seq,
    statements: [],
    result: { status, seq: null },
  });
  const write = (statement: Statement): Decision<RecipeResult> => ({
    seq,
    statements: [
      statement,
      writer
        .update(workspace)
        .set({ configSeq: seq + 1 })
        .where(eq(workspace.id, workspaceId)),
    ],
    result: { status: 'applied', seq: seq + 1 },
  });
  if (change.kind === 'remove') {
    if (!held) return nothing('applied');
    if (held.by !== userId && role === 'rep') return nothing('not_allowed');
    return write(writer.delete(recipe).where(isOne(workspaceId, change)));
  }
  if (held) return nothing('applied');
  if (counted!.kept >= maxRecipes) return nothing('full');
  // Who may remove what others taught takes that back in their name; a rep teaches in her own.
  const by = role === 'rep' ? userId : (named?.id ?? userId);
  const row = { ...change.recipe, workspaceId, by, at: Math.min(change.recipe.at, now) };
  return write(writer.insert(recipe).values(row));
}

const namedIn = (change: RecipeChange): string | null => (change.kind === 'save' ? change.recipe.by : null);

const isOne = (workspaceId: string, change: RecipeChange) =>
  and(
    eq(recipe.workspaceId, workspaceId),
    eq(recipe.id, change.kind === 'save' ? change.recipe.id : change.id),
  );

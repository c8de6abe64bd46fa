import type { Scope } from '@clew/shared/access.ts';
import { mayConfigure } from '@clew/shared/access.ts';
import type { Prompt } from '@clew/shared/qualification.ts';
import type { Database } from '../db/database.ts';
import { administer, storeConfig } from './administer.ts';

/**
 * Says what is asked of every lead. Answers to questions that are asked no more stay where they are. A pipeline that is
 * not there (any more) is left out; a question that has none left is asked in all.
 * @returns the workspace's seq after it
 * @throws CallError forbidden unless an admin or manager asks
 */
export const setPrompts = (
  scope: Scope,
  database: Database,
  prompts: readonly Prompt[],
  now: number,
): Promise<{ seq: number }> =>
  administer(
    scope,
    database,
    now,
    ({ role }) => mayConfigure(role),
    ({ config, seq }) => {
      const known = prompts.map(({ pipelineIds = [], ...prompt }) => {
        const left = pipelineIds.filter((id) => config.pipelines.some((pipeline) => pipeline.id === id));
        return left.length > 0 ? { ...prompt, pipelineIds: left } : prompt;
      });
      return {
        statements: [storeConfig(database, scope.workspaceId, { ...config, prompts: known })],
        audited: { action: 'config.changed', details: { part: 'prompts' } },
        result: { seq },
      };
    },
  );

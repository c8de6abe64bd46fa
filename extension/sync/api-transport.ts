import type { Api } from '../api.ts';
import { asSyncError } from './server-error.ts';
import type { Transport } from './transport.ts';

/** @param signedOut called when the server no longer knows the token */
export function apiTransport(api: Pick<Api, 'sync' | 'recipes'>, signedOut: () => Promise<void>): Transport {
  const classified = <Output>(call: Promise<Output>): Promise<Output> =>
    call.catch(async (error: unknown) => {
      const syncError = asSyncError(error);
      if (syncError.kind === 'signed_out') await signedOut();
      throw syncError;
    });
  return {
    push: (input) => classified(api.sync.push.mutate(input)),
    pull: (input) => classified(api.sync.pull.query(input)),
    changeRecipe: (change) => classified(api.recipes.change.mutate(change)),
  };
}

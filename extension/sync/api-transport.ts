import type { Api } from '../api.ts';
import { asSyncError } from './server-error.ts';
import type { Transport } from './transport.ts';

/**
 * @param forgetAccess called when the server does not take the access token. A clock that was set back keeps a token
 * for longer than it is good: only whoever is refused with a new one is signed out.
 */
export function apiTransport(
  api: Pick<Api, 'sync' | 'recipes'>,
  forgetAccess: () => Promise<void>,
): Transport {
  const classified = async <Output>(call: () => Promise<Output>): Promise<Output> => {
    try {
      return await call().catch(async (error: unknown) => {
        if (asSyncError(error).kind !== 'signed_out') throw error;
        await forgetAccess();
        return call();
      });
    } catch (error) {
      throw asSyncError(error);
    }
  };
  return {
    push: (input) => classified(() => api.sync.push.mutate(input)),
    pull: (input) => classified(() => api.sync.pull.query(input)),
    changeRecipe: (change) => classified(() => api.recipes.change.mutate(change)),
  };
}

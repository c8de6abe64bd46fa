import type { AppRouter } from '@clew/server/router.ts';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { EventSource } from 'eventsource';

/** A push or pull that takes longer is given up: Chrome ends a worker after 30 s, and the outbox keeps everything. */
const timeoutMs = 15_000;

export type Api = ReturnType<typeof createApi>;

/**
 * The server's procedures. The token goes into a header, never into a URL; cookies are not sent.
 * @param serverUrl origin of the server, without a slash at the end
 * @param accessToken in whose name; absent for the few procedures that need nobody's
 */
export function createApi(serverUrl: string, accessToken?: () => Promise<string>) {
  const url = `${serverUrl}/trpc`;
  const headers = async (): Promise<Record<string, string>> =>
    accessToken ? { authorization: `Bearer ${await accessToken()}` } : {};
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        // The browser's own EventSource cannot send a header.
        true: httpSubscriptionLink({
          url,
          EventSource,
          eventSourceOptions: async () => {
            const authorization = await headers();
            return {
              fetch: (input, init) =>
                fetch(input, { ...init, headers: { ...init.headers, ...authorization } }),
            };
          },
        }),
        false: httpLink({
          url,
          headers,
          fetch: (input, init) =>
            fetch(input, {
              ...(init as RequestInit),
              credentials: 'omit',
              // What is read of leads is for the database alone, which can forget it.
              cache: 'no-store',
              signal: AbortSignal.timeout(timeoutMs),
            }),
        }),
      }),
    ],
  });
}

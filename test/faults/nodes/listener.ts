import { createApi } from '@clew/extension/api.ts';

/** Follows the pokes of one node, from one end of it to the next. */
export function listenAt(url: string, deviceToken: string) {
  const heard = { pokes: 0, seq: 0 };
  let ended = false;
  let unsubscribe = () => {};
  const open = async (): Promise<void> => {
    if (ended) return;
    const again = () => {
      unsubscribe();
      setTimeout(open, 100);
    };
    try {
      const { accessToken } = await createApi(url).auth.refresh.mutate({ deviceToken });
      const subscription = createApi(url, async () => accessToken).sync.poke.subscribe(undefined, {
        onData: ({ seq }) => {
          heard.pokes += 1;
          heard.seq = Math.max(heard.seq, seq);
        },
        onConnectionStateChange: ({ error }) => error && again(),
        onError: again,
      });
      unsubscribe = () => subscription.unsubscribe();
    } catch {
      again();
    }
  };
  void open();
  return {
    heard,
    close() {
      ended = true;
      unsubscribe();
    },
  };
}

/** What happened: a rep did something, a page of a pull arrived, or the connection itself changed. */
export type ChangeKind = 'operation' | 'pulled' | 'connection';

/** Tells every open context of the extension, this one included, that the database has changed. */
export type Changes = {
  announce(kind: ChangeKind): void;
  listen(listener: (kind: ChangeKind) => void): () => void;
};

export function openChanges(name = 'clew'): Changes {
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(kind: ChangeKind) => void>();
  const tell = (kind: ChangeKind): void => {
    for (const listener of listeners) listener(kind);
  };
  channel.addEventListener('message', (event: MessageEvent<ChangeKind>) => tell(event.data));
  return {
    announce(kind) {
      channel.postMessage(kind);
      tell(kind);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A WebDriver BiDi connection, as much of it as Clew needs (https://w3c.github.io/webdriver-bidi).
 * `send` rejects with the remote end's error and message.
 */
export type Bidi = {
  send(method: string, params?: object): Promise<unknown>;
  close(): void;
};

type Reply = { id: number; type: 'success' | 'error'; result?: unknown; error?: string; message?: string };

/** Opens a session; `capabilities` as in https://w3c.github.io/webdriver-bidi/#command-session-new. */
export async function connectBidi(url: string, capabilities: object = {}): Promise<Bidi> {
  const socket = new WebSocket(`${url}/session`);
  const waiting = new Map<number, (reply: Reply) => void>();
  let lastId = 0;

  const fail = (message: string) => {
    for (const [id, settle] of waiting) settle({ id, type: 'error', error: 'connection', message });
    waiting.clear();
  };
  socket.addEventListener('message', ({ data }) => {
    const reply: Reply = JSON.parse(String(data));
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  socket.addEventListener('close', () => fail('the browser closed the connection'));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No WebDriver BiDi at ${url}`)), { once: true });
  });

  const bidi: Bidi = {
    async send(method, params = {}) {
      const id = ++lastId;
      const reply = await new Promise<Reply>((resolve) => {
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ id, method, params }));
      });
      if (reply.type === 'error') throw new Error(`${method}: ${reply.error}: ${reply.message}`);
      return reply.result;
    },
    close: () => socket.close(),
  };
  await bidi.send('session.new', { capabilities });
  return bidi;
}

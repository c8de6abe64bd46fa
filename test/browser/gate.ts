import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** When a cut happens: before the server has heard, when it has just heard, or when it has done but not been heard. */
export const moments = ['before', 'during', 'after'] as const;
export type Moment = (typeof moments)[number];

/** Stands between clients and a server, passes everything on, and can cut one request off. */
export type Gate = {
  url: string;
  leadTo(serverUrl: string): void;
  /** The next request to `path` gets no answer; `strike` runs at the moment, and the cut is made when it is through. */
  cutNext(path: string, moment: Moment, strike: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

type Cut = { path: string; moment: Moment; strike(): Promise<void>; done(): void };

export async function openGate(): Promise<Gate> {
  let target = '';
  let cut: Cut | undefined;

  function pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const here = cut && incoming.url?.startsWith(cut.path) ? cut : undefined;
    if (here) cut = undefined;
    const end = () =>
      here?.strike().then(() => {
        incoming.socket.destroy();
        here.done();
      });
    if (here?.moment === 'before') return void end();
    const { method, headers, url } = incoming;
    const onward = request(`${target}${url}`, { method, headers }, (answer) => {
      if (here?.moment === 'after') return void end();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
    if (here?.moment === 'during') onward.on('finish', end);
  }

  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo(serverUrl) {
      target = serverUrl;
    },
    cutNext: (path, moment, strike) =>
      new Promise((done) => {
        cut = { path, moment, strike, done };
      }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

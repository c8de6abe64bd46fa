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
  /** The next request to `path` stands still at the moment until `meanwhile` is through, and goes on. */
  haltNext(path: string, moment: 'before' | 'after', meanwhile: () => Promise<void>): Promise<void>;
  /** From now on nobody is let through, or everybody is again. */
  shut(isShut: boolean): void;
  close(): Promise<void>;
};

type Cut = { path: string; moment: Moment; strike(): Promise<void>; goesOn: boolean; done(): void };

export async function openGate(): Promise<Gate> {
  let target = '';
  let cut: Cut | undefined;
  let isShut = false;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (isShut) return void incoming.socket.destroy();
    const here = cut && incoming.url?.startsWith(cut.path) ? cut : undefined;
    if (here) cut = undefined;
    /** @returns whether the request goes on */
    const reach = async (moment: Moment): Promise<boolean> => {
      if (here?.moment !== moment) return true;
      await here.strike();
      if (!here.goesOn) incoming.socket.destroy();
      here.done();
      return here.goesOn;
    };
    if (!(await reach('before'))) return;
    const { method, headers, url } = incoming;
    const onward = request(`${target}${url}`, { method, headers }, async (answer) => {
      if (!(await reach('after'))) return;
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => incoming.socket.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
    onward.on('finish', () => void reach('during'));
  }

  const arm = (path: string, moment: Moment, strike: () => Promise<void>, goesOn: boolean) =>
    new Promise<void>((done) => {
      cut = { path, moment, strike, goesOn, done };
    });

  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    leadTo(serverUrl) {
      target = serverUrl;
    },
    cutNext: (path, moment, strike) => arm(path, moment, strike, false),
    haltNext: (path, moment, meanwhile) => arm(path, moment, meanwhile, true),
    shut(shut) {
      isShut = shut;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

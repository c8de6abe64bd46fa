import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';
import type { Random } from '../random.ts';

/** What can happen to one request on its way there and back. */
export const mishaps = [
  'drop request',
  'reset mid-request',
  'split',
  'duplicate',
  'delay',
  'drop response',
  'truncate response',
] as const;
export type Mishap = (typeof mishaps)[number];

export type BadNetwork = {
  url: string;
  /** Where the server listens; null while there is none. */
  port: number | null;
  /** 0 lets everything through; 1 lets nothing through as it is. */
  rate: number;
  /** Mishaps that had an effect. */
  counts: Record<Mishap, number>;
  faults(): number;
  close(): void;
};

/** Stands between clients and a server. Every connection carries one request. */
export async function startBadNetwork(random: Random): Promise<BadNetwork> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => {});
    const mishap = random.chance(network.rate) ? random.pick(mishaps) : null;
    const cut = random.next();
    if (network.port === null) client.resetAndDestroy();
    else carry(client, network.port, mishap, cut, () => mishap && network.counts[mishap]++);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const network: BadNetwork = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    port: null,
    rate: 0,
    counts: Object.fromEntries(mishaps.map((name) => [name, 0])) as Record<Mishap, number>,
    faults: () => Object.values(network.counts).reduce((sum, count) => sum + count, 0),
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
  return network;
}

/** @param cut 0–1: how far a cut request or answer gets, how long a delay is */
function carry(client: Socket, port: number, mishap: Mishap | null, cut: number, happened: () => void): void {
  const request: Buffer[] = [];
  client.on('data', (chunk) => {
    request.push(chunk);
    const whole = asLast(Buffer.concat(request));
    if (isComplete(whole)) forward(whole);
  });

  const forward = (whole: Buffer): void => {
    const server = dial(port, '127.0.0.1');
    const hangUp = () => {
      client.resetAndDestroy();
      server.destroy();
    };
    const send = () => server.write(whole);
    server.on('error', hangUp);
    client.on('close', () => server.destroy());
    // Only what happens while there is a server counts.
    server.on('connect', () => {
      if (mishap && mishap !== 'drop response' && mishap !== 'truncate response') happened();
      if (mishap === 'drop request') hangUp();
      else if (mishap === 'reset mid-request')
        server.write(whole.subarray(0, Math.floor(whole.length * cut)), () => {
          server.resetAndDestroy();
          hangUp();
        });
      else if (mishap === 'split') void inPieces(server, whole);
      else if (mishap === 'delay') setTimeout(send, cut * 200);
      else {
        if (mishap === 'duplicate') {
          const twin = dial(port, '127.0.0.1', () => twin.write(whole));
          twin.on('error', () => {});
          twin.resume();
        }
        send();
      }
    });
    server.on('data', (chunk) => {
      if (mishap === 'drop response') {
        happened();
        hangUp();
      } else if (mishap === 'truncate response') {
        happened();
        client.write(chunk.subarray(0, Math.floor(chunk.length * cut)), hangUp);
      } else client.write(chunk);
    });
    server.on('end', () => client.end());
  };
}

async function inPieces(server: Socket, whole: Buffer): Promise<void> {
  const size = Math.max(1, Math.ceil(whole.length / 5));
  for (let from = 0; from < whole.length && !server.destroyed; from += size) {
    server.write(whole.subarray(from, from + size));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** The same request, after which the server ends the connection. */
const asLast = (request: Buffer): Buffer =>
  Buffer.from(request.toString('latin1').replace(/connection: keep-alive/i, 'connection: close'), 'latin1');

function isComplete(request: Buffer): boolean {
  const end = request.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /\r\ncontent-length: *(\d+)/i.exec(request.subarray(0, end).toString('latin1'));
  return request.length >= end + 4 + Number(length?.[1] ?? 0);
}

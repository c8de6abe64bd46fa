import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';
import type { Random } from '../random.ts';

/** One address for several nodes: every connection goes to one of them, to another one where that is gone. */
export async function startBalancer(ports: readonly number[], random: Random) {
  const sockets = new Set<Socket>();
  const join = (client: Socket, from: number, tries: number): void => {
    if (tries === 0) return void client.resetAndDestroy();
    const node = dial(ports[from % ports.length]!, '127.0.0.1');
    node.on('connect', () => {
      client.pipe(node).pipe(client);
      client.on('close', () => node.destroy());
      node.on('close', () => client.destroy());
    });
    node.on('error', () => {
      if (node.bytesWritten + node.bytesRead > 0 || client.destroyed) client.resetAndDestroy();
      else join(client, from + 1, tries - 1);
    });
  };
  const server = createServer((client) => {
    sockets.add(client);
    client.on('close', () => sockets.delete(client));
    client.on('error', () => {});
    join(client, random.below(ports.length), ports.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { makeCertificate } from './certificate.ts';

/** Every site of the web that a test needs, on one local port, told apart by the host that the browser asks for. */
export type Sites = {
  port: number;
  /** Serves `html` at exactly this address, before the fixtures are looked at. */
  serve(url: string, html: string): void;
  /** Every address that a browser has asked for. */
  asked: readonly string[];
  close(): Promise<void>;
};

const fixtures = join(import.meta.dirname, '../fixtures/sites');

/** `https://www.linkedin.com/in/mina` is `fixtures/sites/www.linkedin.com/in/mina.html`, a folder its `index.html`. */
function fixtureFor({ hostname, pathname }: URL): string | undefined {
  const path = normalize(join(fixtures, hostname, decodeURIComponent(pathname)));
  if (!path.startsWith(join(fixtures, hostname))) return undefined;
  return [`${path.replace(/\/$/, '')}.html`, join(path, 'index.html')].find(existsSync);
}

export async function serveSites(): Promise<Sites> {
  const pages = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer(makeCertificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    asked.push(url.href);
    const fixture = fixtureFor(url);
    const html = pages.get(url.href) ?? (fixture && readFileSync(fixture, 'utf8'));
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '<!doctype html><title>Not found</title><h1>Not found</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    serve: (url, html) => void pages.set(new URL(url).href, html),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

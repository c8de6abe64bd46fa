import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';
import { type IncomingMessage, ServerResponse } from 'node:http';
import { createInterface } from 'node:readline';
import { readConfig } from '@clew/server/config.ts';
import { startServer } from '@clew/server/serve.ts';
import Sqlite from 'libsql';
import type { Doom } from './lives.ts';

/*
 * The server, which says on its fourth stream when it has come to the point where it is to be killed, and stands still
 * there until it is. It is loaded before it is needed and starts when it is told its doom.
 */

const say = (word: string) => void writeSync(3, `${word}\n`);

let doom: Doom = { point: null, after: 0, ahead: 0 };
let requests = 0;
let underWay = 0;

const due = (point: Doom['point']): boolean => doom.point === point && requests >= doom.after;

/** Nothing in this process moves any more. */
function standStill(): void {
  say('here');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

const { prepare } = Sqlite.prototype;
let statements = 0;
let writing = false;
Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
  statements += 1;
  if (doom.point === 'while starting' && statements >= doom.after) standStill();
  if (sql.startsWith('BEGIN')) writing = sql.includes('IMMEDIATE');
  if (writing && sql === 'COMMIT') {
    if (due('before the commit')) standStill();
    // It goes on: the kill meets it somewhere in what follows.
    if (due('in the commit')) say('here');
    // Runs when the statement has, and before anybody learns of it.
    if (due('after the commit')) queueMicrotask(standStill);
  }
  return prepare.call(this, sql);
} as typeof prepare;

subscribe('http.server.request.start', (message) => {
  const { response } = message as { request: IncomingMessage; response: ServerResponse };
  requests += 1;
  underWay += 1;
  response.once('close', () => {
    underWay -= 1;
    setImmediate(() => due('idle') && underWay === 0 && standStill());
  });
});

// Half of the body goes out.
const { write, end } = ServerResponse.prototype;
for (const name of ['write', 'end'] as const) {
  const whole = { write, end }[name] as (...args: unknown[]) => unknown;
  ServerResponse.prototype[name] = function (this: ServerResponse, ...args: unknown[]) {
    const [body] = args;
    const long = (typeof body === 'string' || body instanceof Uint8Array) && body.length > 20;
    if (!long || !due('in the answer')) return whole.apply(this, args);
    return write.call(this, body.slice(0, body.length / 2), 'utf8', standStill);
  } as typeof write & typeof end;
}

for await (const line of createInterface({ input: process.stdin })) {
  doom = JSON.parse(line) as Doom;
  const { ahead } = doom;
  const { now } = Date;
  Date.now = () => now() + ahead;
  const { url } = await startServer(readConfig());
  if (doom.point === 'while starting') standStill();
  say(`up ${new URL(url).port}`);
}

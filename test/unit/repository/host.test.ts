import { settings } from '@clew/server/config.ts';
import { expect, it } from 'vitest';
import { read } from './files.ts';

const containerfile = read('server/host/Containerfile');
const compose = read('server/host/compose.yaml');

it('builds the container with the tools that everything else is built with', () => {
  expect(containerfile.match(/pnpm@[\d.]+/g)).toEqual(read('package.json').match(/pnpm@[\d.]+/g));
  const node = /^nodeVersion: (\d+)/m.exec(read('pnpm-workspace.yaml'))![1];
  expect(containerfile.match(/^FROM .*$/gm)).toEqual([
    `FROM node:${node}-slim AS install`,
    `FROM node:${node}-slim`,
  ]);
});

it('sets only what the server reads, and no secret', () => {
  const set = [
    ...containerfile.match(/^ENV .*$/m)![0].matchAll(/(\w+)=/g),
    ...compose.matchAll(/^ {4}([A-Z_]+):/gm),
  ].map(([, name]) => name!);
  expect(set).toContain('NODE_ENV');
  expect(Object.keys(settings)).toEqual(expect.arrayContaining(set));
  expect(compose).toMatch(/^ {4}CLEW_SECRET: \$\{CLEW_SECRET:\?/m);
  expect(containerfile).not.toContain('CLEW_SECRET');
});

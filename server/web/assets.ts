import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'style', name), 'utf8');

const style = ['tokens.css', 'base.css', 'parts.css'].map(read).join('\n');
const sampleStyle = read('samples.css');

/** The name changes with the content, so that browsers may keep it for good. */
const pathOf = (content: string): string =>
  `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.css`;

export const stylePath = pathOf(style);
export const sampleStylePath = pathOf(sampleStyle);

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#c8553a" stroke-width="1.8" stroke-linecap="round"><circle cx="11" cy="11" r="7.5"/><path d="M5 8.5c4-2.5 8.5-2 11.5 1M4 12.5c4.5-3 9.5-2.5 13.5 1M7 17c1-4.5 4-8.5 8-12M16.5 16c1.5 2.5 3.5 3.5 6 3.5"/></svg>`;

const forGood = { 'cache-control': 'public, max-age=31536000, immutable' };

const css = { 'content-type': 'text/css; charset=utf-8', ...forGood };

export const assets = new Hono()
  .get(stylePath, (c) => c.body(style, 200, css))
  .get(sampleStylePath, (c) => c.body(sampleStyle, 200, css))
  .get('/assets/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));

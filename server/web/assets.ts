import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mark } from '@clew/shared/mark.ts';
import { Hono } from 'hono';

const read = (name: string): string => readFileSync(join(import.meta.dirname, 'style', name), 'utf8');

const style = ['../../../shared/tokens.css', 'base.css', 'parts.css', 'routing.css'].map(read).join('\n');
const sampleStyle = read('samples.css');

/** The name changes with the content, so that browsers may keep it for good. */
const pathOf = (content: string): string =>
  `/assets/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.css`;

export const stylePath = pathOf(style);
export const sampleStylePath = pathOf(sampleStyle);

const { cx, cy, r } = mark.ball;
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke-linecap="round"><circle cx="${cx}" cy="${cy}" r="${r}" fill="#c8553a"/><path d="${mark.strands}" stroke="#fff" stroke-width="1.4"/><path d="${mark.end}" stroke="#c8553a" stroke-width="2"/></svg>`;

const forGood = { 'cache-control': 'public, max-age=31536000, immutable' };

const css = { 'content-type': 'text/css; charset=utf-8', ...forGood };

export const assets = new Hono()
  .get(stylePath, (c) => c.body(style, 200, css))
  .get(sampleStylePath, (c) => c.body(sampleStyle, 200, css))
  .get('/assets/icon.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));

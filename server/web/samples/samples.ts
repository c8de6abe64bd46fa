import { Hono } from 'hono';
import { dmitriVershinin } from './dmitri-vershinin.ts';
import { foxglovePress } from './foxglove-press.ts';
import { martaLindqvist } from './marta-lindqvist.ts';
import { nedaFarahani } from './neda-farahani.ts';
import { samplePage } from './sample-page.ts';

export const samples = [martaLindqvist, foxglovePress, nedaFarahani, dmitriVershinin];

export const samplePages = new Hono();
for (const sample of samples) samplePages.get(sample.path, (c) => c.html(samplePage(sample)));

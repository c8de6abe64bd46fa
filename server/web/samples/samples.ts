import { Hono } from 'hono';

export const sampleLinks: { path: string; title: string; about: string; language: string }[] = [];

export const samplePages = new Hono();

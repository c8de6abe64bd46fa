import { type Context, contextOf, maySend, type Sender } from '@clew/extension/senders.ts';
import { expect, it } from 'vitest';
import { codeIn, read } from '../repository/files.ts';

const own = { id: 'clew', origin: 'chrome-extension://clew/' };
const page = 'https://evil.example/';

/** Everybody who could speak to the extension, as a browser tells of them. */
const senders: [name: string, Sender, Context][] = [
  ['the panel', { id: 'clew', url: `${own.origin}sidepanel.html` }, 'panel'],
  ['the panel in a tab', { id: 'clew', url: `${own.origin}sidepanel.html`, tab: {} }, 'panel'],
  ['the worker', { id: 'clew', url: `${own.origin}background.js` }, 'background'],
  ['the worker, elsewhere', { id: 'clew' }, 'background'],
  ['an injected script', { id: 'clew', url: page, tab: {}, frameId: 0 }, 'content'],
  ['an injected script in a frame', { id: 'clew', url: `${page}x`, tab: {}, frameId: 3 }, 'content'],
  ['an injected script without an address', { id: 'clew', tab: {}, frameId: 0 }, 'content'],
  [
    'a page that names the panel',
    { id: 'clew', url: `${page}?${own.origin}sidepanel.html`, tab: {} },
    'content',
  ],
  ['a resource of ours in a tab', { id: 'clew', url: `${own.origin}icon/48.png`, tab: {} }, 'other'],
  ['the panel by another query', { id: 'clew', url: `${own.origin}sidepanel.html?x`, tab: {} }, 'other'],
  ['a page', { url: page, tab: {} }, 'other'],
  ['another extension', { id: 'evil', url: 'chrome-extension://evil/sidepanel.html' }, 'other'],
  ['one of a like name', { id: 'clew2', url: 'chrome-extension://clew2/sidepanel.html' }, 'other'],
  ['nobody', {}, 'other'],
];

it.each(senders)('%s is known for what it is', (_, sender, context) => {
  expect(contextOf(sender, own)).toBe(context);
});

it.each(senders)('%s may say only what is its to say', (_, sender, context) => {
  expect(maySend('outbox-grew', sender, own)).toBe(context === 'panel');
});

it('knows no other message, whoever sends it', () => {
  const panel = senders[0]![1];
  for (const message of [
    'outbox-shrank',
    '__proto__',
    'constructor',
    'toString',
    '',
    null,
    undefined,
    7,
    ['outbox-grew'],
    { toString: () => 'outbox-grew' },
    { type: 'outbox-grew' },
  ])
    expect(maySend(message, panel, own), String(JSON.stringify(message))).toBe(false);
});

it('is asked at the one place where anything is heard', () => {
  const heard = /\bon(?:Message|Connect)(?:External)?\b|\bonUserScript|addEventListener\(\s*['"]message/;
  const listening = codeIn('extension').filter((path) => heard.test(read(path)));
  // A channel between the extension's own contexts, which no page has the origin for.
  expect(listening).toEqual(['extension/messages.ts', 'extension/store/changes.ts']);
  expect(read('extension/messages.ts')).toContain('maySend(');
  expect(read('extension/store/changes.ts')).toContain('new BroadcastChannel');
});

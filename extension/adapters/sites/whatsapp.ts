import type { Adapter } from '../evidence.ts';
import { clean, firstText, subject, textOf } from '../reading.ts';

/**
 * An open chat in WhatsApp Web: the header's name, or a number when the contact is not saved; messages carry their
 * sender in `data-pre-plain-text`. Groups are about nobody. Written from documented structure, not verified on a live
 * account.
 */
export const whatsapp: Adapter = {
  id: 'whatsapp',
  label: 'WhatsApp',
  hosts: ['web.whatsapp.com'],
  detect: (document) =>
    !isGroup(document) && (nameElement(document) || senders(document).length > 0) ? 'person' : 'nobody',
  collect(document) {
    const { evidence, add } = subject('whatsapp', 'person');
    const header = nameElement(document);
    const [sender] = senders(document);
    const name = header ? textOf(header, 200) || clean(header.getAttribute('title')) : (sender?.name ?? '');
    const isNumber = /^\+?[\d\s()-]{7,25}$/.test(name);
    add(isNumber ? 'phone' : 'name', header ?? sender?.element, name);
    if (isNumber) add('name', firstText(document, '#main header span[title^="~"]'));
    for (const element of [
      ...document.querySelectorAll('.message-in .selectable-text, .message-in [dir="ltr"].copyable-text'),
    ].slice(-5))
      add('message', element);
    return evidence;
  },
};

const nameElement = (document: Document): Element | null =>
  firstText(document, '#main header span[dir="auto"][title]', '#main header span[dir="auto"]');

/** `[2:10 PM, 6/8/2021] Jane Doe: ` before each message; in a chat of two the first that is not sent by the user. */
const senders = (document: Document): { element: Element; name: string }[] =>
  [...document.querySelectorAll('[data-pre-plain-text]')]
    .filter((element) => !element.closest('.message-out'))
    .map((element) => ({
      element,
      name:
        /^\[[^\]]{1,40}\] (.{1,120}?):$/.exec(clean(element.getAttribute('data-pre-plain-text')))?.[1] ?? '',
    }))
    .filter(({ name }) => name !== '');

/** Several write in it, or the line under its name lists its members. */
const isGroup = (document: Document): boolean =>
  new Set(senders(document).map(({ name }) => name)).size > 1 ||
  document.querySelector('#main header [data-icon*="group"]') !== null ||
  [...document.querySelectorAll('#main header span[title]')]
    .slice(1)
    .some((line) => /[,،]\s/.test(line.getAttribute('title') ?? ''));

import { browser } from 'wxt/browser';
import { type Message, type MessagesTo, maySend } from './senders.ts';

/** Wakes the background worker when it sleeps. */
export async function send(message: Message): Promise<void> {
  // Rejects when the worker is just being replaced; its alarm will find the work.
  await browser.runtime.sendMessage(message).catch(() => {});
}

/** Answers what may be said to this context, by who may say it; whoever else speaks is not heard. */
export function receive(handlers: Record<MessagesTo<'background'>, () => void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
    if (maySend(message, sender, own)) handlers[message]();
  });
}

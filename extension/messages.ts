import { browser } from 'wxt/browser';

/**
 * Every message there is, by who sends it to whom. Pages and content scripts send none: what the injected reader
 * found is its return value.
 *
 *   panel → background   outbox-grew   something waits to be pushed; the panel may close before it has gone
 */
const messages = ['outbox-grew'] as const;
export type Message = (typeof messages)[number];

/** Wakes the background worker when it sleeps. */
export async function send(message: Message): Promise<void> {
  // Rejects when the worker is just being replaced; its alarm will find the work.
  await browser.runtime.sendMessage(message).catch(() => {});
}

/** Answers messages of the extension's own pages; whoever else sends one is not heard. */
export function receive(handlers: Record<Message, () => void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const ownPage = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    if (!ownPage) return;
    const known = messages.find((each) => each === message);
    if (known) handlers[known]();
  });
}

/**
 * Every message there is, who may send it, and to whom. Pages and content scripts may send none: what an injected
 * reader found is its return value. Nothing else opens the extension to anybody: there is no `externally_connectable`,
 * no port, no resource that pages may load.
 */
const table = {
  /** Something waits to be pushed; the panel may close before it has gone. */
  'outbox-grew': { from: ['panel'], to: 'background' },
} as const satisfies Record<string, { from: readonly Context[]; to: Context }>;

/**
 * `panel` and `background` are the extension's own, `content` is what it injected into a page, `other` anybody else:
 * another extension, a page, a page of our own that sends nothing.
 */
export type Context = 'panel' | 'background' | 'content' | 'other';

export type Message = keyof typeof table;
export type MessagesTo<To extends Context> = {
  [M in Message]: (typeof table)[M]['to'] extends To ? M : never;
}[Message];

/** Of what a browser tells about a sender, what can be trusted: the browser fills it in. */
export type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  tab?: unknown;
  frameId?: number | undefined;
};

/** @param own the extension's id and the address of its root, with a slash at the end */
export function contextOf({ id, url = '', tab }: Sender, own: { id: string; origin: string }): Context {
  if (id !== own.id) return 'other';
  if (url === `${own.origin}sidepanel.html`) return 'panel';
  // A worker has the address of its script or, in some browsers, none; whatever runs in a page has that page's.
  if (tab === undefined && (url === '' || url.startsWith(own.origin))) return 'background';
  return url.startsWith(own.origin) ? 'other' : 'content';
}

/** Whether a message is one, and its sender may send it. */
export function maySend(
  message: unknown,
  sender: Sender,
  own: { id: string; origin: string },
): message is Message {
  if (typeof message !== 'string' || !Object.hasOwn(table, message)) return false;
  const allowed: readonly Context[] = table[message as Message].from;
  return allowed.includes(contextOf(sender, own));
}

import { limits } from '../evidence.ts';

const block =
  /^(?:address|article|blockquote|center|dd|div|dl|dt|footer|form|h[1-6]|header|li|ol|p|pre|section|table|tbody|tr|ul)$/;
const quoted =
  'blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, #appendonsend, #divRplyFwdMsg, .yahoo_quoted';
const forwarded =
  /-{3,}\s?(?:Forwarded message|Weitergeleitete Nachricht|Пересылаемое сообщение|Пересланное сообщение|پیام هدایت شده|پیام ارسال شده)|Begin forwarded message/i;

/**
 * The text of a message with its line breaks. What the sender quotes is left out unless the message is a forward,
 * where the quoted part is the point; `passedOn` says so where the message itself does not. The address behind a link
 * follows its text, because signatures hide it there.
 */
export function messageText(body: Element, passedOn = false): string {
  const isForward = passedOn || forwarded.test((body.textContent ?? '').slice(0, limits.message));
  let text = '';
  const walk = (node: Node, depth: number) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (text.length > limits.message || depth > limits.depth) return;
      if (child.nodeType === 3) text += (child.nodeValue ?? '').replace(/\s+/g, ' ');
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      const tag = element.localName;
      if (
        tag === 'style' ||
        tag === 'script' ||
        tag === 'button' ||
        element.getAttribute('role') === 'tooltip'
      )
        continue;
      if (!isForward && element.matches(quoted)) continue;
      if (tag === 'br') text += '\n';
      const isBlock = block.test(tag);
      if (isBlock && !text.endsWith('\n')) text += '\n';
      walk(element, depth + 1);
      const href = tag === 'a' ? (element.getAttribute('href') ?? '') : '';
      if (
        /^(?:mailto:|tel:|https?:)/i.test(href) &&
        !text.includes(href.replace(/^\w+:(?:\/\/)?/, '').slice(0, 60))
      )
        text += ` ${href.slice(0, 300)} `;
      if (tag === 'td' || tag === 'th') text += ' | ';
      if (isBlock && !text.endsWith('\n')) text += '\n';
    }
  };
  walk(body, 0);
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

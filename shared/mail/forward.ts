import { findEmails } from '../emails.ts';
import { fromLabel, otherLabel } from './reply-words.ts';

/** The message that another one passes on: who wrote it, as its header says, and what. */
export type Forwarded = { name: string; email: string; body: string };

const forwardWords =
  /forwarded|weitergeleitet|transféré|réexpédié|reenviad|encaminhad|inoltrat|doorgestuurd|vidarebefordra|videresend|przekazan|переслан|пересылаем|переадресован|ارجاع|فوروارد|هدایت|بازارسال|转发/u;
const maxLines = 2_000;

/** Null unless the message says that it forwards another one and names its sender. */
export function readForwarded(message: string): Forwarded | null {
  const lines = message.slice(0, 200_000).replace(/\r\n?/g, '\n').split('\n', maxLines);
  const divider = lines.findIndex((line) => line.length < 120 && isDivider(line.trim().toLowerCase()));
  if (divider < 0) return null;
  const from = lines.findIndex(
    (line, at) => at > divider && at <= divider + 4 && fromLabel.test(plain(line)),
  );
  if (from < 0) return null;
  const sender = lines[from]!.replace(/^[^:：]*[:：]/, '').replaceAll('*', '');
  let body = from + 1;
  while (body < lines.length && (lines[body]!.trim() === '' || otherLabel.test(plain(lines[body]!)))) body++;
  const email = findEmails(lines.slice(from, from + 2).join(' '))[0] ?? '';
  const name = sender
    .replace(/[<([].*$/s, '')
    .replace(/["'«»“”]/g, '')
    .trim();
  return name === '' && email === ''
    ? null
    : { name: name.includes('@') ? '' : name, email, body: lines.slice(body).join('\n') };
}

const isDivider = (line: string) =>
  forwardWords.test(line) && (/^-{2,}.*-{2,}$/.test(line) || /^.{0,60}[:：]$/.test(line));
const plain = (line: string) =>
  line
    .slice(0, 200)
    .replace(/^[>\s]+/, '')
    .trim()
    .toLowerCase();

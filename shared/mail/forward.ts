import { findEmails } from '../contact/emails.ts';
import { fromLabel, otherLabel } from './reply-words.ts';

/**
 * A message that another one carries: who wrote it, as its header says, and what. `name` is '' where only the address
 * is given; `announced` when the carrier says that it forwards, which a header alone does not.
 */
export type Forward = { name: string; email: string; body: string; announced: boolean };

const maxLines = 2_000;
const maxHeader = 12;
const quoteSigns = /^[>\s|]{1,20}/;
const announcing =
  /forwarded|weitergeleitet|transféré|réexpédié|reenviad|encaminhad|inoltrat|doorgestuurd|vidarebefordra|videresend|przekazan|переслан|пересылаем|переадресован|ارجاع|فوروارد|هدایت|بازارسال|转发/u;

const plain = (line: string) => line.slice(0, 400).replace(quoteSigns, '').trim().toLowerCase();
const isDivider = (line: string) =>
  line.length < 120 && announcing.test(line) && (/^-{2,}.*-{2,}$/.test(line) || /^.{0,60}[:：]$/.test(line));

/**
 * The messages within this one, outermost first: each below a header of sender, date and subject, which mail programs
 * write when they forward, and some of them when they answer.
 */
export function readForwards(message: string): Forward[] {
  const lines = message.slice(0, 200_000).split(/\r\n?|\n/, maxLines);
  const starts = lines.flatMap((line, at) => {
    if (!fromLabel.test(plain(line))) return [];
    const announced = lines.slice(Math.max(0, at - 4), at).some((above) => isDivider(plain(above)));
    const end = headerEnd(lines, at);
    return announced || end - at > 2 ? [{ at, end, announced }] : [];
  });
  return starts.flatMap(({ at, end, announced }, position) => {
    const from = lines[at]!.slice(0, 400).replace(quoteSigns, '');
    const sender = from.slice(from.search(/[:：]/) + 1);
    // A long sender is wrapped onto the next line.
    const email = findEmails(`${sender} ${lines[at + 1] ?? ''}`)[0];
    if (!email) return [];
    const name = sender
      .replace(/[<([].*$/, '')
      .replace(/[*"'“”]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    const body = lines.slice(end, starts[position + 1]?.at).map((line) => line.replace(/^[> ]{1,20}/, ''));
    return [{ name: name.includes('@') ? '' : name, email, body: body.join('\n').trim(), announced }];
  });
}

/** The line after the header that begins here: labels, and at most one line that each wraps onto. */
function headerEnd(lines: readonly string[], start: number): number {
  let end = start + 1;
  for (let at = start + 1; at < Math.min(lines.length, start + maxHeader) && at - end < 2; at++) {
    if (otherLabel.test(plain(lines[at]!))) end = at + 1;
  }
  return end;
}

/**
 * Finds e-mail addresses in text: plain ones and those written for humans only, `ann [at] firm (dot) com`.
 * A scanner, since even a bounded regular expression for addresses backtracks cubically: every `@` is looked at once,
 * a bounded way to either side. No imports, because it is injected into pages.
 */

const maxLocal = 64;
const maxDomain = 253;
/** Most addresses one text gives; a page with more is a list that nobody can use. */
const maxAddresses = 500;

const isAsciiAlnum = (char: string) => /[a-z0-9]/i.test(char);
const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
/** Letters of another alphabet count only where the domain has them too: Persian text runs into an address unspaced. */
const isLocal = (char: string, wide: boolean) =>
  isAsciiAlnum(char) || "._%+-'".includes(char) || /\p{Script=Latin}/u.test(char) || (wide && isLetter(char));
const isDomain = (char: string, wide: boolean) =>
  isAsciiAlnum(char) || char === '.' || char === '-' || (wide && isLetter(char));

const topLevel = /^(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})$/u;
/** Endings of file names such as `logo@2x.png`. */
const fileEndings = new Set('png jpg jpeg gif svg webp avif ico css js mjs json php html htm pdf'.split(' '));
/** What people put into an address to mislead robots, for readers to take out. */
const decoys =
  /[-._]?(?:no-?spam(?:please)?|remove-?this|(?<=[-._])remove(?=[-._])|spam-?protect|entfernen)([-._]?)/i;
/** Taking one out of "ann@NOSPAM.firm.com" takes its dot along, out of "ann@firmNOSPAM.com" not. */
const withoutDecoy = (text: string) =>
  text.replace(decoys, (_, after: string, at: number) => (at > 0 && after === '.' ? '.' : ''));

function tidyLocal(text: string): string | null {
  // "641-52-37ann@…": the number before it without a space.
  const local = withoutDecoy(text.replace(/^[.%+'-]+|['.]+$/g, '').replace(/^\d+-[\d-]{3,}(?=\p{L})/u, ''));
  return local.length >= 1 && local.length <= maxLocal && !local.includes('..') ? local : null;
}

function tidyDomain(text: string): string | null {
  const labels = withoutDecoy(text.replace(/^[.-]+|[.-]+$/g, '')).split('.');
  // "ann@firm.com.Call us" and "ann@firm.comPhone": the next words without a space.
  labels.push(labels.pop()!.replace(/^(\p{Ll}{2,6})\p{Lu}\p{Ll}.*$/u, '$1'));
  while (labels.length > 2 && /^\p{Lu}\p{Ll}+$/u.test(labels.at(-1)!) && !/^\p{Lu}/u.test(labels.at(-2)!))
    labels.pop();
  const last = labels.at(-1)!.toLowerCase();
  if (labels.length < 2 || !topLevel.test(last) || fileEndings.has(last)) return null;
  if (
    labels.some((label) => label === '' || label.length > 63 || label.startsWith('-') || label.endsWith('-'))
  )
    return null;
  const domain = labels.join('.').toLowerCase();
  return domain.length <= maxDomain ? domain : null;
}

/** The end (exclusive) of a run of domain characters from `start`. */
function domainEnd(text: string, start: number, wide: boolean): number {
  let end = start;
  while (end < text.length && end - start < maxDomain && isDomain(text[end]!, wide)) end++;
  return end;
}

function localStart(text: string, end: number, wide: boolean): number {
  let start = end;
  while (start > 0 && end - start < maxLocal && isLocal(text[start - 1]!, wide)) start--;
  return start;
}

const skipSpaces = (text: string, from: number, step: 1 | -1, most: number): number => {
  let at = from;
  for (let n = 0; n < most && /[ \t\u00a0]/.test(text[step === 1 ? at : at - 1] ?? ''); n++) at += step;
  return at;
};

/** `word`: written as a bare word, so that the rest must show it is an address; '' for a sign or brackets. */
type At = { start: number; end: number; word: string };

const atWords =
  'at|ät|aet|et|arroba|arobase|chiocciola|małpa|zavináč|kukac|собака|собачка|эт|ат|ات|ادساین|أت';
/** These mean nothing but the sign when an address follows. */
const certain = /^(?:arroba|arobase|chiocciola|małpa|zavináč|kukac|собака|собачка|ادساین)$/iu;
const dotWords = 'dot|punkt|punto|ponto|point|punt|kropka|tečka|pont|точка|дот|دات|نقطه|نقطة';

/** Either a sign, or a word in brackets, or a bare word between spaces; the brackets may hold a phrase around it. */
const atMarks = new RegExp(
  `@|[\\[({<«*_]\\s?(?:[\\p{L}]{1,10} ){0,3}(?:@|${atWords})(?: [\\p{L}]{1,10}){0,3}\\s?[\\])}>»*_]|[\\[({](?:a|dog)[\\])}]|["'|]at["'|]|(?<= )[-/]at[-/](?= )|(?<= )(?:${atWords}|در)(?= )`,
  'giu',
);
const dotMark = new RegExp(
  `^(?:\\s?[\\[({<*_"'|/-]\\s?(?:\\.|${dotWords})\\s?[\\])}>*_"'|/-]\\s?|\\s(?:${dotWords})\\s| \\. ?|\\.)`,
  'iu',
);

/** Names and endings that Persian and Russian texts spell out in their own letters. */
const spelled: Record<string, string> = {
  جی‌میل: 'gmail',
  جیمیل: 'gmail',
  'جی میل': 'gmail',
  یاهو: 'yahoo',
  هاتمیل: 'hotmail',
  هات‌میل: 'hotmail',
  کام: 'com',
  آی‌آر: 'ir',
  'آی آر': 'ir',
  نت: 'net',
  اورگ: 'org',
  ру: 'ru',
  ком: 'com',
  рф: 'рф',
  джимейл: 'gmail',
  яндекс: 'yandex',
};
const spelledLabel = new RegExp(`^(?:${Object.keys(spelled).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** Words that precede a bare "at" in prose and are nobody's mailbox. */
const prose = new Set(
  'us me look looking is are be was were meet find visit join see here it that this live work based only'.split(
    ' ',
  ),
);

/** A domain whose dots may be words. `words` tells how many were, `end` where it stops. */
function spelledDomain(text: string, from: number): { domain: string; words: number } | null {
  const labels: string[] = [];
  let at = skipSpaces(text, from, 1, 3);
  let words = 0;
  for (;;) {
    const rest = text.slice(at, at + 80);
    const own = spelledLabel.exec(rest)?.[0];
    const label = own ?? /^[a-z0-9][a-z0-9-]{0,62}/i.exec(rest)?.[0];
    if (label === undefined) break;
    labels.push(own ? spelled[own.toLowerCase()]! : label);
    at += label.length;
    const dot = dotMark.exec(text.slice(at, at + 20))?.[0];
    if (dot === undefined || labels.length > 8) break;
    const next = text.slice(at + dot.length, at + dot.length + 20);
    // "firm.com . Call us" ends before the lone dot.
    if (!/^[a-z0-9]/i.test(next) && !spelledLabel.test(next)) break;
    if (dot !== '.') {
      if (/^\s*\.\s*$/.test(dot) && topLevelDone(labels)) break;
      words++;
    }
    at += dot.length;
  }
  const domain = tidyDomain(labels.join('.'));
  return domain === null ? null : { domain, words };
}

const topLevelDone = (labels: readonly string[]) => labels.length > 1 && labels.at(-1)!.length <= 4;

function addressAt(text: string, mark: At): string | null {
  const plain = mark.end - mark.start === 1;
  const first = text[mark.end] ?? '';
  const wide = !isAsciiAlnum(first);
  if (plain && isDomain(first, wide) && /[^.-]/.test(first)) {
    const domain = tidyDomain(text.slice(mark.end, domainEnd(text, mark.end, wide)));
    const local = tidyLocal(text.slice(localStart(text, mark.start, wide), mark.start));
    if (local !== null && domain !== null) return `${local}@${domain}`;
  }
  const end = skipSpaces(text, mark.start, -1, 3);
  // A space before the sign and none after is a handle: "by @ann".
  if (plain && end !== mark.start && isDomain(first, true)) return null;
  const local = tidyLocal(text.slice(localStart(text, end, false), end));
  const spelt = local === null ? null : spelledDomain(text, mark.end);
  if (local === null || spelt === null) return null;
  if (
    mark.word !== '' &&
    !isSaid(text.slice(0, end - local.length), local, spelt.domain, mark.word, spelt.words)
  )
    return null;
  return `${local}@${spelt.domain}`;
}

/** Endings that a domain said in words may have: "at the dot of" is prose. */
const sayable =
  /\.(?:com|net|org|edu|gov|info|biz|name|shop|online|store|site|app|dev|tech|example|рф|(?!of|if|or|an|up|he|we|on|ok|oh)[a-z]{2})$/;

/** A bare "at" makes an address with a "dot", after "e-mail:", or standing out in capitals. */
function isSaid(before: string, local: string, domain: string, word: string, dots: number): boolean {
  if (prose.has(local.toLowerCase()) || !sayable.test(domain)) return false;
  if (dots > 0 || certain.test(word) || (word === 'AT' && /\p{Ll}/u.test(local))) return true;
  return /(?:mail|courriel|correo|почта|ایمیل)\s?[:：]\s?$/iu.test(before.slice(-20));
}

/** The addresses in a text in the order found, domain in lower case, each once. */
export function findEmails(text: string): string[] {
  const clean = text
    .replace(/\u200d|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[＠﹫]/g, '@')
    .replace(/．/g, '.');
  const found = new Map<string, string>();
  for (const match of clean.matchAll(atMarks)) {
    const [mark] = match;
    const address = addressAt(clean, {
      start: match.index,
      end: match.index + mark.length,
      word: /^\p{L}/u.test(mark) ? mark : '',
    });
    if (address !== null && !found.has(address.toLowerCase())) found.set(address.toLowerCase(), address);
    if (found.size >= maxAddresses) break;
  }
  return [...found.values()];
}

/** The address in Cloudflare's `data-cfemail`: hexadecimal, the first byte is the key of the others. Null when broken. */
export function decodeCfEmail(hex: string): string | null {
  if (!/^(?:[0-9a-f]{2}){4,330}$/i.test(hex)) return null;
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const encoded = bytes.slice(1).map((byte) => `%${(byte ^ bytes[0]!).toString(16).padStart(2, '0')}`);
  try {
    return findEmails(decodeURIComponent(encoded.join('')))[0] ?? null;
  } catch {
    return null;
  }
}

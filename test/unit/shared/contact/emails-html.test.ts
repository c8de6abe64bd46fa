import { decodeEntities, findEmailsInHtml } from '@clew/shared/contact/emails-html.ts';
import { expect, test } from 'vitest';

test.each([
  ['character references', '&#97;nn&#x40;firm&period;example', ['ann@firm.example']],
  ['an encoded link', '<a href="&#109;ailto:ann%40firm.example?subject=x">Write</a>', ['ann@firm.example']],
  [
    'Cloudflare',
    '<a href="/cdn-cgi/l/email-protection#00616e6e406669726d2e6578616d706c65">x</a>',
    ['ann@firm.example'],
  ],
  [
    'Cloudflare, as an attribute',
    '<span data-cfemail="00616e6e406669726d2e6578616d706c65">[email protected]</span>',
    ['ann@firm.example'],
  ],
  ['a hidden part', 'ann<span style="display: none">-no</span>@<b>firm.example</b>', ['ann@firm.example']],
  ['a comment', 'ann<!-- > -->@<wbr>firm.example', ['ann@firm.example']],
  [
    'reversed text',
    '<i style="unicode-bidi:bidi-override; direction: rtl">elpmaxe.mrif@nna</i>',
    ['ann@firm.example'],
  ],
  [
    'blocks',
    '<div>ann</div><div>@firm.example</div><p>bob@firm.example</p><p>next</p>',
    ['bob@firm.example'],
  ],
  ['scripts', '<script>var a = "ann@firm.example"</script>', []],
  ['plain text', 'ann@firm.example < bob', ['ann@firm.example']],
])('reads %s', (_, html, expected) => expect(findEmailsInHtml(html)).toEqual(expected));

test('broken references stay', () => {
  expect(decodeEntities('&#0;&#x110000;&nosuch; &amp;amp; &')).toBe('&nosuch; &amp; &');
});

import { canonicalProfileUrl } from '@clew/shared/contact/profiles.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';

const variants: Record<string, string[]> = {
  'https://www.linkedin.com/in/ann-lee': [
    'linkedin.com/in/ann-lee',
    'http://uk.linkedin.com/in/Ann-Lee/?trk=public_profile#about',
    'https://www.linkedin.com/in/ann-lee/details/experience/',
    'https://www.linkedin.com/mwlite/in/ann-lee',
    'https://www.linkedin.com/authwall?sessionRedirect=https%3A%2F%2Fde.linkedin.com%2Fin%2Fann-lee',
  ],
  'https://www.linkedin.com/in/علی-کریمی': [
    'https://ir.linkedin.com/in/%D8%B9%D9%84%DB%8C-%DA%A9%D8%B1%DB%8C%D9%85%DB%8C',
  ],
  'https://www.linkedin.com/company/firm': [
    'https://www.linkedin.com/company/Firm/about/',
    'https://linkedin.com/showcase/firm',
  ],
  'https://x.com/ann': [
    'https://twitter.com/Ann',
    'https://mobile.twitter.com/ann/status/1?s=20',
    'x.com/ANN/',
    '//x.com/ann',
  ],
  'https://www.instagram.com/ann.lee': [
    'https://instagram.com/Ann.Lee/?hl=fa',
    'https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2Fann.lee',
  ],
  'https://www.facebook.com/firm.page': [
    'https://m.facebook.com/Firm.Page/about?ref=x',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Ffacebook.com%2Ffirm.page',
  ],
  'https://www.facebook.com/profile.php?id=100001234': [
    'https://de-de.facebook.com/profile.php?id=100001234&sk=about',
    'https://facebook.com/people/Ann-Lee/100001234/',
  ],
  'https://github.com/ann': ['http://github.com/Ann/repo/issues?q=1'],
  'https://t.me/annlee': [
    'https://telegram.me/AnnLee',
    'https://t.me/s/annlee/42',
    'https://web.telegram.org/k/#@annlee',
  ],
  'https://wa.me/989121234567': [
    'https://wa.me/+989121234567?text=hi',
    'https://api.whatsapp.com/send?phone=989121234567&text=x',
  ],
  'https://www.youtube.com/@ann': ['https://m.youtube.com/@Ann/videos'],
  'https://www.tiktok.com/@ann': ['https://www.tiktok.com/@Ann/video/1?lang=fa'],
  'https://bsky.app/profile/ann.example': ['https://bsky.app/profile/Ann.example/post/3k'],
  'https://vk.com/id1234': ['https://m.vk.com/id1234?w=wall', 'https://vk.ru/ID1234'],
  'https://www.xing.com/profile/ann_lee': ['https://www.xing.com/profile/Ann_Lee/cv?sc_o=x'],
  'https://www.crunchbase.com/organization/firm': ['https://www.crunchbase.com/organization/Firm/people'],
};

describe('canonicalProfileUrl', () => {
  const cases = Object.entries(variants).flatMap(([url, texts]) => texts.map((text) => [text, url]));
  test.each(cases)('%s is %s', (text, url) => expect(canonicalProfileUrl(text!)?.url).toBe(url));

  test.each([
    'https://x.com/home',
    'https://x.com/i/flow/login',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/in/me',
    'https://www.instagram.com/p/Cabc/',
    'https://www.facebook.com/sharer/sharer.php?u=https://firm.example',
    'https://github.com/features',
    'https://docs.github.com/ann',
    'https://t.me/joinchat/AAAA',
    'https://t.me/share/url?url=https://firm.example',
    'https://vk.com/feed',
    'https://www.youtube.com/watch?v=1',
    'https://netflix.com/ann',
    'https://x.com.evil.example/ann',
    'https://firm.example/?u=https://x.com/ann',
    'https://x.com/%E0%A4%A',
    'javascript:alert(1)//x.com/ann',
    'ftp://x.com/ann',
    '',
  ])('%s is no profile', (text) => expect(canonicalProfileUrl(text)).toBeNull());

  test('says whose page it is where the address alone tells', () => {
    expect(canonicalProfileUrl('linkedin.com/in/ann')).toMatchObject({ network: 'linkedin', kind: 'person' });
    expect(canonicalProfileUrl('linkedin.com/company/firm')).toMatchObject({
      network: 'linkedin',
      kind: 'organization',
    });
    expect(canonicalProfileUrl('https://web.telegram.org/k/#@annlee')).toMatchObject({
      network: 'telegram',
      kind: null,
    });
  });

  test('is idempotent and never throws', () => {
    const host = fc.constantFrom(
      'linkedin.com/in',
      'x.com',
      'facebook.com',
      't.me',
      'youtube.com',
      'vk.com',
      'github.com',
      'wa.me',
    );
    const path = fc.oneof(fc.webPath(), fc.string().map(encodeURIComponent), anyText());
    fc.assert(
      fc.property(host, path, (base, rest) => {
        const once = canonicalProfileUrl(`https://${base}/${rest}`);
        if (once) expect(canonicalProfileUrl(once.url)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });
});

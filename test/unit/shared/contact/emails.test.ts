import { decodeCfEmail, findEmails } from '@clew/shared/contact/emails.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../any-text.ts';

describe('findEmails', () => {
  test.each([
    ['Write to Ann.Lee@Firm.Example, or bob@firm.example.', ['Ann.Lee@firm.example', 'bob@firm.example']],
    ['<ann@firm.example>;(bob+x@mail.firm.co.uk)', ['ann@firm.example', 'bob+x@mail.firm.co.uk']],
    ['ann@firm.example ANN@FIRM.EXAMPLE', ['ann@firm.example']],
    ['ایمیلann@firm.irتماس', ['ann@firm.ir']],
    ['\u202bann@firm.ir\u202c', ['ann@firm.ir']],
    ['почта: иван@почта.рф', ['иван@почта.рф']],
    ['mail ann@firm.example.Call us', ['ann@firm.example']],
    ['ann [at] firm [dot] co [dot] uk', ['ann@firm.co.uk']],
    ['ann(at)firm.example', ['ann@firm.example']],
    ['ann AT firm DOT example', ['ann@firm.example']],
    ['ann @ firm . example', ['ann@firm.example']],
    ['ann_at_x [put the at here] firm.example', ['ann_at_x@firm.example']],
    ['anna(собака)firma.ru', ['anna@firma.ru']],
    ['anna собака firma точка ру', ['anna@firma.ru']],
    ['sara [ات] sherkat [دات] ir', ['sara@sherkat.ir']],
    ['sara.test در جی‌میل دات کام', ['sara.test@gmail.com']],
    ['anna (ät) firma (punkt) de', ['anna@firma.de']],
    ['ann (arroba) firma (punto) es', ['ann@firma.es']],
    ['ann@NOSPAM.firm.example', ['ann@firm.example']],
    ['ann_REMOVE_@firm.example', ['ann@firm.example']],
    ['ann@firmNOSPAM.example', ['ann@firm.example']],
    ['ann -at- firm -dot- example', ['ann@firm.example']],
    ['ann AT firm.example', ['ann@firm.example']],
    ['E-mail: ann at firm.example', ['ann@firm.example']],
    ['ann(a)firm.example', ['ann@firm.example']],
    ['ann собачка firma.ru', ['ann@firma.ru']],
    ['тел. 641-52-37ann@firm.example', ['ann@firm.example']],
    ['ann＠firm．example', ['ann@firm.example']],
    ['ann@firm.comPhone 12', ['ann@firm.com']],
  ])('%s', (text, expected) => expect(findEmails(text)).toEqual(expected));

  test.each([
    'logo@2x.png',
    'follow @ann or by @ann.lee today',
    'meet us at example dot com',
    'Пропала собака породы хаски, точка сбора — park.ru',
    'a@b',
    'ann@firm..example',
    '@firm.example',
    'ann@-firm-.example',
    'he looked at me. dot by dot',
    'We met at firm.example last year',
    'a call or at the dot of it',
    'MEET US AT FIRM.EXAMPLE',
  ])('finds none in %s', (text) => expect(findEmails(text)).toEqual([]));

  test('finds a plain address in any surroundings that do not touch it', () => {
    const noise = anyText().map((text) => text.replace(/[@＠﹫.]/g, ' '));
    const address = fc.constantFrom('ann@firm.example', 'b.c+d@mail.firm.co.uk', 'x_y@a-b.ir');
    fc.assert(
      fc.property(noise, address, noise, (before, email, after) => {
        expect(findEmails(`${before} ${email} ${after}`)).toContain(email);
      }),
    );
  });

  test('what it finds it finds again', () => {
    const shape = fc.array(
      fc.constantFrom('ann', '@', '.', ' ', '[at]', ' dot ', 'firm', 'com', '-', ' at ', 'собака', '(', '@@'),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(shape, (parts) => {
        for (const email of findEmails(parts.join(''))) expect(findEmails(email)).toEqual([email]);
      }),
      { numRuns: 300 },
    );
  });

  test('a domain does not begin with a hyphen or a dot', () => {
    expect(findEmails('собака@-.firmann.firm and ann@.firm.com')).toEqual([]);
  });
});

describe('decodeCfEmail', () => {
  const encode = (email: string, key: number) =>
    [key, ...[...email].map((char) => char.charCodeAt(0) ^ key)]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');

  test('decodes under every key', () => {
    for (let key = 0; key < 256; key++)
      expect(decodeCfEmail(encode('ann@firm.example', key))).toBe('ann@firm.example');
  });

  test.each(['', 'zz', '00', encode('no address', 7), 'ffffffffffff'])('gives null for %s', (hex) =>
    expect(decodeCfEmail(hex)).toBeNull(),
  );
});

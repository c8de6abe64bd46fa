import { companyDomain } from '@clew/shared/contact/domains.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['https://www.firm.co.uk/team?x=a@b.example', 'firm.co.uk'],
  ['ann@mail.firm.co.uk', 'firm.co.uk'],
  ['mailto:ann@firm.ir?subject=hi@there', 'firm.ir'],
  ['FIRM.example', 'firm.example'],
  ['firm.example:8080/@ann', 'firm.example'],
  ['ann@фирма.рф', 'xn--80apmps.xn--p1ai'],
  ['ann@gmail.com', null],
  ['https://www.linkedin.com/in/ann', null],
  ['http://10.0.0.1/x', null],
  ['localhost', null],
  ['not a domain', null],
  ['', null],
])('%s belongs to %s', (text, domain) => expect(companyDomain(text)).toBe(domain));

test('is idempotent', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string()), (text) => {
      const once = companyDomain(text);
      if (once !== null) expect(companyDomain(once)).toBe(once);
    }),
  );
});

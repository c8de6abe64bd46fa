import {
  explainMatch,
  fuzzyKey,
  identityKeys,
  normaliseEmail,
  normalisePhoneKey,
} from '@clew/shared/identity.ts';
import { emptyFields, type LeadFields } from '@clew/shared/lead.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const person = (fields: Partial<LeadFields>): LeadFields => ({ ...emptyFields('person'), ...fields });
const organisation = (fields: Partial<LeadFields>): LeadFields => ({
  ...emptyFields('organization'),
  ...fields,
});

describe('normaliseEmail', () => {
  test.each([
    ['Ann.Lee@Firm.Example', 'ann.lee@firm.example'],
    ['mailto:ann@firm.example?subject=Hi', 'ann@firm.example'],
    ['\u200eann@firm.example\u200f', 'ann@firm.example'],
    ['a.n.n+list@googlemail.com', 'ann@gmail.com'],
    ['ann+list@firm.example', 'ann+list@firm.example'],
    ['ann@почта.рф', 'ann@xn--80a1acny.xn--p1ai'],
    ['not an address', null],
    ['a@b', null],
    ['@firm.example', null],
    ['a@b.example, c@d.example', null],
  ])('%s → %s', (text, expected) => expect(normaliseEmail(text)).toBe(expected));

  test('is idempotent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
        const once = normaliseEmail(text);
        if (once !== null) expect(normaliseEmail(once)).toBe(once);
      }),
    );
  });
});

test.each([
  ['+989121234567', '+989121234567'],
  ['tel:+7 (495) 641-52-37', '+74956415237'],
  ['+۹۸۹۱۲۱۲۳۴۵۶۷', '+989121234567'],
  ['+12025550123;ext=12', '+12025550123'],
  ['641-52-37', null],
])('the key of the phone %s is %s', (phone, key) => expect(normalisePhoneKey(phone)).toBe(key));

describe('identityKeys', () => {
  test('finds every key of a person', () => {
    const keys = identityKeys(
      person({
        emails: ['Ann@Firm.example'],
        phones: ['+12025550123'],
        profiles: ['https://uk.linkedin.com/in/Ann-Lee/?trk=x'],
        website: 'https://firm.example',
      }),
    );
    expect(keys).toEqual([
      'email:ann@firm.example',
      'phone:+12025550123',
      'profile:https://www.linkedin.com/in/ann-lee',
    ]);
  });

  test('colleagues who share the mailbox, switchboard and page of their firm stay apart', () => {
    const shared = {
      emails: ['info@firm.example'],
      profiles: ['https://www.linkedin.com/company/firm'],
      website: 'firm.example',
    };
    expect(
      explainMatch(
        person({ ...shared, name: 'Ann', phones: ['+12025550100;ext=1'] }),
        person({ ...shared, name: 'Bob', phones: ['+12025550100;ext=2'] }),
      ),
    ).toEqual([]);
  });

  test('a person and a firm are never one', () => {
    const fields = {
      emails: ['ann@firm.example'],
      phones: ['+12025550100'],
      profiles: ['https://x.com/firm'],
    };
    expect(explainMatch(person(fields), organisation(fields))).toEqual([]);
  });

  test('a firm is known by its domain, whatever the page or address', () => {
    expect(
      explainMatch(
        organisation({ website: 'https://www.firm.co.uk/about' }),
        organisation({ emails: ['x@firm.co.uk'] }),
      ),
    ).toEqual(['domain:org:firm.co.uk']);
    expect(identityKeys(organisation({ emails: ['firm@gmail.com'] }))).toEqual(['email:org:firm@gmail.com']);
  });

  test('says why two leads are one', () => {
    const known = person({ emails: ['ann@firm.example', 'ann@home.example'], phones: ['+12025550123'] });
    expect(explainMatch(known, person({ emails: ['ANN@home.example'] }))).toEqual(['email:ann@home.example']);
    expect(explainMatch(known, person({ name: 'Ann' }))).toEqual([]);
  });

  test('matching is symmetric and every lead matches itself by all its keys', () => {
    const emails = fc.array(
      fc.constantFrom(
        'ann@a.example',
        'BOB@a.example',
        'info@a.example',
        'a.b@gmail.com',
        'ab@gmail.com',
        '—',
      ),
    );
    const phones = fc.array(fc.constantFrom('+12025550123', '+1 202 555-0123', '+12025550199;ext=3', '88'));
    const lead = fc.record({ kind: fc.constantFrom('person', 'organization'), emails, phones });
    fc.assert(
      fc.property(lead, lead, (a, b) => {
        const [left, right] = [a, b].map((fields) => ({ ...emptyFields('person'), ...fields }) as LeadFields);
        expect(new Set(explainMatch(left!, right!))).toEqual(new Set(explainMatch(right!, left!)));
        expect(explainMatch(left!, left!)).toEqual(identityKeys(left!));
      }),
    );
  });
});

describe('fuzzyKey', () => {
  const sameKey: [string, Partial<LeadFields>, Partial<LeadFields>][] = [
    ['script', { name: 'Иванов Иван', company: 'Ромашка' }, { name: 'Ivan Ivanov', company: 'Romashka' }],
    [
      'patronymic and legal form',
      { name: 'Иванов Иван Петрович', company: 'ООО «Ромашка»' },
      { name: 'Ivan Ivanov', company: 'Romashka LLC' },
    ],
    ['Arabic letters', { name: 'علي كريمي', company: 'شرکت نمونه' }, { name: 'علی کریمی', company: 'نمونه' }],
    ['Persian and Latin', { name: 'علی کریمی', company: 'سپهر' }, { name: 'Ali Karimi', company: 'Sepehr' }],
    ['accents', { name: 'José Núñez', company: 'Añil, S.A.' }, { name: 'Jose Nunez', company: 'Anil' }],
  ];
  test.each(sameKey)('ignores %s', (_, a, b) => {
    expect(fuzzyKey(person(a))).not.toBeNull();
    expect(fuzzyKey(person(a))).toBe(fuzzyKey(person(b)));
  });

  test('needs both halves, and is no identity key', () => {
    expect(fuzzyKey(person({ name: 'Ivan Ivanov' }))).toBeNull();
    expect(fuzzyKey(person({ company: 'Romashka' }))).toBeNull();
    expect(fuzzyKey(person({ name: 'Ann Lee', company: 'Romashka' }))).not.toBe(
      fuzzyKey(person({ name: 'Ivan Ivanov', company: 'Romashka' })),
    );
    expect(identityKeys(person({ name: 'Ivan Ivanov', company: 'Romashka' }))).toEqual([]);
  });
});

import { looksLikeAddress } from '@clew/shared/contact/addresses.ts';
import { companyLikelihood, matchesDomain } from '@clew/shared/contact/companies.ts';
import { countryNamed } from '@clew/shared/contact/countries.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import { decodeCfEmail, findEmails } from '@clew/shared/contact/emails.ts';
import { decodeEntities, findEmailsInHtml } from '@clew/shared/contact/emails-html.ts';
import { isMachine } from '@clew/shared/contact/mailboxes.ts';
import { formatPhone, parsePhones } from '@clew/shared/contact/phones.ts';
import { canonicalProfileUrl } from '@clew/shared/contact/profiles.ts';
import { foldText, skeleton } from '@clew/shared/fold.ts';
import { fuzzyKey, identityKeys, normaliseEmail, normalisePhoneKey } from '@clew/shared/identity.ts';
import { emptyFields } from '@clew/shared/lead.ts';
import { readForwards } from '@clew/shared/mail/forward.ts';
import { replyText, stripQuotes } from '@clew/shared/mail/reply.ts';
import { readSignature } from '@clew/shared/mail/signature.ts';
import { bareName } from '@clew/shared/names/bare-name.ts';
import { nameLikelihood } from '@clew/shared/names/looks-like-name.ts';
import { parseName } from '@clew/shared/names/parse.ts';
import { suggestNeed, suggestTimeline } from '@clew/shared/timeline/suggest.ts';
import { looksLikeTitle } from '@clew/shared/titles/job-titles.ts';
import { isRole, rolesListed } from '@clew/shared/titles/roles.ts';
import { authorityOf } from '@clew/shared/titles/seniority.ts';
import { describe, expect, test } from 'vitest';

/**
 * A page may hold megabytes of anything. Each function must come to an end: what takes more than linear time on
 * these lengths runs into the test's own time limit by far.
 */
const readers: Record<string, (text: string) => unknown> = {
  findEmails,
  findEmailsInHtml,
  decodeCfEmail,
  decodeEntities,
  foldText,
  skeleton,
  normaliseEmail,
  normalisePhoneKey,
  companyDomain,
  canonicalProfileUrl,
  looksLikeAddress,
  companyLikelihood,
  matchesDomain: (text) => matchesDomain(text, text),
  looksLikeTitle,
  isRole,
  rolesListed,
  nameLikelihood,
  bareName,
  countryNamed,
  isMachine,
  parseName,
  parsePhones: (text) => parsePhones(text, 'IR'),
  formatPhone,
  authorityOf,
  stripQuotes,
  replyText,
  readForwards,
  readSignature: (text) => readSignature(text, { region: 'DE', senderName: 'Ann' }),
  suggestNeed,
  suggestTimeline: (text) => suggestTimeline(text, '2026-11-22'),
  keys: (text) => {
    const fields = {
      ...emptyFields('person'),
      name: text,
      company: text,
      emails: [text],
      phones: [text],
      profiles: [text],
    };
    return [identityKeys(fields), fuzzyKey(fields)];
  },
};

const length = 120_000;
const much = (unit: string) => unit.repeat(Math.ceil(length / unit.length));
const hostile: Record<string, string> = {
  'one letter': much('a'),
  spaces: much(' '),
  'at signs': much('@'),
  'almost addresses': much('a@a.'),
  'spelled addresses': much('a [at] b [dot] '),
  dots: much('.'),
  digits: much('0'),
  'digits in groups': much('021 88 '),
  brackets: much('(['),
  'open tags': much('<a '),
  'nested tags': much('<div style="display:none">'),
  'open comments': much('<!--'),
  references: much('&#64;'),
  'quote headers': much('On 1/1/2026 10:10, a <a@b.co>\n'),
  'answered quotes': much('On 1/1/2026 10:10, Ann wrote:\n> a\nb\n'),
  'header blocks': much('From: a\nTo: b\n'),
  'right-to-left overrides': much('\u202eمdo\u202c'),
  'combining marks': `a${much('\u0301')}`,
  'lone surrogates': much('\ud83d'),
  'Persian words': much('سید محمد '),
  initials: much('А.'),
  commas: much(', a'),
  dates: much('12.12.2024 '),
  machines: much('no-reply.'),
  'months without end': much('1 мая '),
  percents: `https://x.com/${much('%41')}`,
};

describe.each(Object.entries(readers))('%s comes to an end', (_, read) => {
  test.each(Object.entries(hostile))('on very much of %s', (_name, text) => {
    expect(() => read(text)).not.toThrow();
  });
});

test('a reversed or hidden text cannot pass for another', () => {
  expect(findEmails('\u202eann@firm.example\u202c')).toEqual(['ann@firm.example']);
  expect(parseName('\u202eAnn\u202c Lee').given).toBe('Ann');
  expect(normaliseEmail('\u200bann@firm.example')).toBe('ann@firm.example');
});

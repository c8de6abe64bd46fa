import { locales } from '@clew/extension/i18n/locales.ts';
import { languageOf, noticeText } from '@clew/extension/panel/lead/notice.ts';
import { describe, expect, it } from 'vitest';
import { capturedLead, config, fields } from '../../../shared/leads.ts';

describe('the notice to a person', () => {
  it('is in the language that she is written in', () => {
    expect(languageOf(fields({ name: 'Lena Fischer' }))).toBe('en');
    expect(languageOf(fields({ name: 'ندا فراهانی' }))).toBe('fa');
    expect(languageOf(fields({ name: 'Павел Орлов', company: 'Romashka' }))).toBe('ru');
  });

  it.for(locales)('says who has her data, since when, from where and on what ground: %s', (language) => {
    const text = noticeText(capturedLead(), { ...config, name: 'Orchard' }, language);
    for (const said of ['Orchard', 'example.com']) expect(text).toContain(said);
    expect(text).toMatch({ en: /2026.*Legitimate/, fa: /۱۴۰۵.*مشروع/, ru: /2026.*интерес/ }[language]);
  });
});

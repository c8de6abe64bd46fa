import { authorityOf } from '@clew/shared/titles/seniority.ts';
import { describe, expect, test } from 'vitest';

describe('authorityOf', () => {
  test.each([
    'CEO',
    'Co-Founder & CTO',
    'Owner',
    'Chief Revenue Officer',
    'Managing Director',
    'SVP, Global Sales',
    'Vice President of Marketing',
    'Director of Procurement',
    'Head of Purchasing',
    'Geschäftsführerin',
    'Leiter Einkauf',
    'Directrice générale',
    'Gérant',
    'Dueña',
    'Gerente General',
    'Amministratore Delegato',
    'Генеральный директор',
    'Заместитель директора по закупкам',
    'Индивидуальный предприниматель',
    'Начальник отдела снабжения',
    'مدیرعامل',
    'مدیر عامل و عضو هیئت‌مدیره',
    'بنیان‌گذار',
    'رئیس کارخانه',
    'معاون بازرگانی',
    'رئیس هیئت‌مدیره',
    'مدير عامل',
    'Chair of Physics',
  ])('%s decides', (title) => expect(authorityOf(title)?.value).toBe('yes'));

  test.each([
    'Executive Assistant to the CEO',
    'Marketing Intern',
    'Junior Analyst',
    'Assistante de direction',
    'Werkstudentin Vertrieb',
    'Помощник генерального директора',
    'Секретарь',
    'دستیار مدیرعامل',
    'منشی',
    'کارشناس خرید',
  ])('%s does not', (title) => expect(authorityOf(title)?.value).toBe('no'));

  test.each([
    'Sales Manager',
    'Product Owner',
    'HR Business Partner',
    'Former CEO',
    'Art Director',
    'Chef de projet',
    'Teamleiter',
    'Asst. Principal',
    'ведущий научный сотрудник',
    'Software Engineer',
    'Менеджер по продажам',
    'Руководитель группы',
    'مدیر پروژه',
    'Directory of firms',
    '',
  ])('%s does not tell', (title) => expect(authorityOf(title)).toBeNull());

  test('the highest half of a double title counts', () => {
    expect(authorityOf('Founder / junior barista')).toMatchObject({
      value: 'yes',
      level: 'owner',
      word: 'founder',
    });
  });
});

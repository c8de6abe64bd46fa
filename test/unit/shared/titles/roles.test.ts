import { isRole, namesHolder, rolesListed, weightOf } from '@clew/shared/titles/roles.ts';
import { describe, expect, test } from 'vitest';

test.each([
  'CFO',
  'Head of Procurement',
  'Director, Paper Trade',
  'Director Logistics',
  'Senior Paper Developer',
  'Asst Mgr for Logistics',
  'Chairman and CEO',
  'Shipping Agent',
  'piano teacher',
  'Генеральный директор',
  'Менеджер по продажам',
  'Начальник отдела снабжения',
  'Управляющий',
  'مدیرعامل',
  'مدیر فروش',
  'مدير مالي',
  'کارشناس ارشد پشتیبانی',
])('%s is a role', (text) => expect(isRole(text)).toBe(true));

describe('no role is', () => {
  test.each([
    ['an activity', 'Project Management'],
    ['a department', 'Sales'],
    ['a department of a firm', 'Отдел продаж'],
    ['a faculty', 'مدیریت بازرگانی'],
    ['a directory', 'Staff Directory'],
    ['a group of people', 'Educators'],
    ['a trade in the plural', 'Project Managers'],
    ['workers', 'Сотрудники'],
    ['a product', 'Scanner Drivers'],
    ['a shop’s offer', 'Teacher Discount'],
    ['an edition', "Director's cut"],
    ['a way to go', 'Directions'],
    ['an entry of a menu', 'Contact the Director'],
    ['an option of a form', 'Select your role'],
    ['praise', 'Your Leeds Dentist'],
    ['a guide for a profession', 'Paper Engineer Career'],
    ['an office', 'Representative Office in Leeds'],
    ['a sentence', 'Our manager will call you back.'],
    ['a host', 'manager.com'],
    ['a number', 'Manager 2'],
    ['nothing', ''],
  ])('%s: %s', (_, text) => expect(isRole(text)).toBe(false));
});

test('a position is known by one word for its holder', () => {
  expect(namesHolder('assistant manager log')).toBe(true);
  expect(namesHolder('Sales and marketing')).toBe(false);
  expect(namesHolder('مهندسی مواد')).toBe(false);
});

test.each([
  [
    'Be you a CFO, a trade representative, a controller, or a librarian, we have your paper.',
    ['CFO', 'trade representative', 'controller', 'librarian'],
  ],
  [
    'For a buyer or a designer, a paper analyst or an archivist',
    ['buyer', 'designer', 'paper analyst', 'archivist'],
  ],
  ['Требуются: главный бухгалтер, юрист и водитель', ['главный бухгалтер', 'юрист', 'водитель']],
  ['مدیر فروش، حسابدار و برنامه‌نویس', ['مدیر فروش', 'حسابدار', 'برنامه‌نویس']],
  ['Our manager and a director answer.', []],
  ['A teacher, a school, a nurse, a ward and an engineer', []],
])('the jobs listed in “%s”', (sentence, roles) => expect(rolesListed(sentence)).toEqual(roles));

test('who decides weighs more than who may, and who may more than who does not', () => {
  const [chief, unknown, clerk] = ['CFO', 'Engineer', 'Receptionist'].map(weightOf);
  expect(chief).toBeGreaterThan(unknown!);
  expect(unknown).toBeGreaterThan(clerk!);
});

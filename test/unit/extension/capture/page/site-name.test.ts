import { expect, test } from 'vitest';
import { draftsOf } from './page.ts';

const firm = (body: string, title: string) =>
  draftsOf(`${body}<p>+7 495 150-40-82</p>`, { title, url: 'https://office.example/contacts' }).find(
    ({ kind }) => kind === 'organization',
  )?.texts.name?.value;

test.each([
  [
    'the footer speaks of rights in Persian',
    '<div>© ۱۴۰۳ کلیه حقوق برای شرکت صنایع سپیدبرگ محفوظ است.</div>',
    'تماس با ما',
    'شرکت صنایع سپیدبرگ',
  ],
  [
    'without the sign as well',
    '<div>تمام حقوق این سایت متعلق به شرکت سپیدبرگ شرق است.</div>',
    'اعضای هیئت‌مدیره',
    'شرکت سپیدبرگ شرق',
  ],
  [
    'a quoted name goes with its kind, not with what follows',
    '<div>АО «Завод тёплых труб», 620085, Екатеринбург, ул. Монтёрская, 3</div>',
    'Руководство и сотрудники',
    'АО «Завод тёплых труб»',
  ],
  [
    'a theme is no firm',
    '<div>© 2013 Brim Paper, based on a theme by Somebody</div>',
    'Imprint',
    'Brim Paper',
  ],
])('%s', (_, body, title, name) => {
  expect(firm(body, title)).toBe(name);
});

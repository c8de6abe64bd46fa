import { suggestMeans, suggestNeed, suggestTimeline } from '@clew/shared/timeline/suggest.ts';
import { expect, test } from 'vitest';

const today = '2026-11-22';

test.each([
  ['Hello. We have to go live by 1 March 2027. Bye.', 'We have to go live by 1 March 2027.', '2027-03-01'],
  ['Нужно внедрить до конца года. Спасибо.', 'Нужно внедрить до конца года.', '2026-12-31'],
  ['سلام. تا پایان سال باید خرید کنیم. ممنون', 'تا پایان سال باید خرید کنیم.', '2027-03-20'],
  ['We need this ASAP.\nAnn', 'We need this ASAP.', null],
])('a timeline: %s', (text, quote, day) => {
  expect(suggestTimeline(text, today)).toMatchObject({ value: 'yes', quote, day });
});

test.each(['Not this year, sorry.', 'Пока не планируем.', 'فعلا قصد خرید نداریم.'])(
  'no timeline: %s',
  (text) => {
    expect(suggestTimeline(text, today)).toMatchObject({ value: 'no', quote: text });
  },
);

test.each(['We met on 1 March 2020.', 'Founded in 1999.', 'Ann Lee, 1 March', ''])(
  'says nothing about time: %s',
  (text) => {
    expect(suggestTimeline(text, today)).toBeNull();
  },
);

test.each([
  ['Hi, we are looking for a new supplier.', 'yes'],
  ['Wir benötigen 50 Stück.', 'yes'],
  ['Нам нужен поставщик кабеля.', 'yes'],
  ['ما به دنبال تامین‌کننده هستیم.', 'yes'],
  ['We do not need a new supplier.', 'no'],
  ['Нам это не нужно.', 'no'],
  ['فعلاً نیاز نداریم.', 'no'],
])('%s → %s', (text, value) => expect(suggestNeed(text)).toMatchObject({ value, quote: text }));

test.each([
  ['The budget for the first half is approved; we miss a supplier.', 'yes'],
  ['Budget ist bereits freigegeben.', 'yes'],
  ['Бюджет на проект утверждён.', 'yes'],
  ['بودجه این پروژه تصویب شده است.', 'yes'],
  ['We have no budget this year.', 'no'],
  ['На это нет бюджета.', 'no'],
  ['بودجه نداریم.', 'no'],
])('%s → means %s', (text, value) => expect(suggestMeans(text)).toMatchObject({ value, quote: text }));

test.each(['We like budget airlines.', 'Budget 2026', ''])('says nothing about means: %s', (text) => {
  expect(suggestMeans(text)).toBeNull();
});

test('a relative clause is no need', () => {
  expect(suggestNeed('This is the action we need today.')).toBeNull();
  expect(suggestNeed('Thanks. We need pipes.')).not.toBeNull();
  expect(suggestNeed('Our stock is low and we need pipes.')).not.toBeNull();
});

test('a long text is quoted in part', () => {
  const quote = suggestNeed(`${'so '.repeat(5_000)}we need a supplier ${'and '.repeat(5_000)}`)?.quote ?? '';
  expect(quote).toContain('we need');
  expect(quote.length).toBeLessThan(400);
});

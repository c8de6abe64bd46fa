import { companyLikelihood, matchesDomain } from '@clew/shared/contact/companies.ts';
import { expect, test } from 'vitest';

test.each([
  ['Hollow Ltd', 1],
  ['Brook & Co. KG', 1],
  ['ООО «Лукошко»', 1],
  ['شرکت سرخ‌بید', 1],
  ['University of Hollow', 0.5],
  ['Агентство Лукошко', 0.5],
  ['Ann Lee', 0],
  ['Incan Temples', 0],
])('%s → %d', (text, likelihood) => expect(companyLikelihood(text)).toBe(likelihood));

test.each([
  ["Hollow's Café", 'hollowscafe.example', true],
  ["Hollow's Café", 'hollowcafe.example', true],
  ['Лукошко', 'lukoshko.ru', true],
  ['Hollow and Brook Partners', 'hbp.example', false],
  ['Hollow Brook Partners', 'hbp.example', true],
  ['Copper Kettle', 'silverspoon.example', false],
])('%s at %s: %s', (company, domain, match) => expect(matchesDomain(company, domain)).toBe(match));

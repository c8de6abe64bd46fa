import type { routing as en } from '../en/routing.ts';

export const routing: typeof en = {
  routing: {
    team: 'تیم',
    noTeam: 'بدون تیم',
    goneTeam: 'تیمی که بسته شده',
    to: (team, owner) => `سپرده شد به \u2068${team}\u2069 · \u2068${owner}\u2069`,
    rule: (name) => `قاعدهٔ «${name}»`,
    rest: 'هیچ قاعده‌ای دربارهٔ آن نیست',
    handed: (team) => `تیم: \u2068${team}\u2069`,
    went: (name, team, owner) =>
      `\u2068${name}\u2069 به \u2068${team}\u2069 · \u2068${owner}\u2069 سپرده شد.`,
    wentByRule: (rule) => `قاعدهٔ «${rule}». هر چه هنوز اضافه کنید همراهش می‌رود.`,
    wentByRest: 'میان سرنخ‌های شما نیست. هر چه هنوز اضافه کنید همراهش می‌رود.',
    dismiss: 'بستن',
  },
};

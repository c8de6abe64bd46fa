import type { Decision, Reason } from './decision.ts';
import type { AttributeField } from './rules.ts';

/* Why a lead was routed, as the panel tells it in a lead's thread and the server in a dry run. */

const table = {
  en: {
    channel: {
      direct: 'Direct',
      social: 'Social media',
      organic_search: 'Search',
      email: 'E-mail',
      referral: 'Link on a site',
      referral_program: 'Recommendation',
      paid_click: 'Advertisement online',
      event: 'Event',
      phone: 'Phone',
      list: 'List',
      offline_ad: 'Advertisement offline',
      web_form: 'Web form',
    },
    direction: { inbound: 'They came to us', outbound: 'We went to them' },
    field: {
      name: 'Name',
      title: 'Title',
      company: 'Company',
      location: 'Location',
      website: 'Website',
      industry: 'Industry',
      size: 'Size',
      emails: 'E-mail',
    },
    source: 'Source',
    score: 'Score',
    language: 'Language',
    country: 'Country',
    product: 'Product of interest',
    owner: {
      turns: 'It was their turn',
      least_open: 'Has the fewest open leads',
      capturer: 'Whoever captured it owns it',
      nobody: 'The team has it, without an owner',
      all_away: 'Everybody it could go to is away: the team has it',
      kept: 'The owner stays',
    },
  },
  fa: {
    channel: {
      direct: 'مستقیم',
      social: 'شبکه‌های اجتماعی',
      organic_search: 'جست‌وجو',
      email: 'ایمیل',
      referral: 'پیوند از سایتی دیگر',
      referral_program: 'معرفی',
      paid_click: 'تبلیغ آنلاین',
      event: 'رویداد',
      phone: 'تلفن',
      list: 'فهرست',
      offline_ad: 'تبلیغ آفلاین',
      web_form: 'فرم وب',
    },
    direction: { inbound: 'خودشان سراغ ما آمدند', outbound: 'ما سراغشان رفتیم' },
    field: {
      name: 'نام',
      title: 'سمت',
      company: 'شرکت',
      location: 'مکان',
      website: 'وب‌سایت',
      industry: 'صنعت',
      size: 'اندازه',
      emails: 'ایمیل',
    },
    source: 'منبع',
    score: 'امتیاز',
    language: 'زبان',
    country: 'کشور',
    product: 'محصول مورد علاقه',
    owner: {
      turns: 'نوبت او بود',
      least_open: 'کمترین سرنخ باز را دارد',
      capturer: 'مسئولش کسی است که ثبتش کرد',
      nobody: 'برای تیم است، بدون مسئول',
      all_away: 'همهٔ کسانی که می‌شد به آن‌ها داد غایب‌اند: برای تیم است',
      kept: 'مسئول همان است که بود',
    },
  },
  ru: {
    channel: {
      direct: 'Напрямую',
      social: 'Соцсети',
      organic_search: 'Поиск',
      email: 'Почта',
      referral: 'Ссылка с сайта',
      referral_program: 'Рекомендация',
      paid_click: 'Реклама в интернете',
      event: 'Мероприятие',
      phone: 'Телефон',
      list: 'Список',
      offline_ad: 'Реклама вне интернета',
      web_form: 'Форма на сайте',
    },
    direction: { inbound: 'Обратились к нам сами', outbound: 'Обратились мы' },
    field: {
      name: 'Имя',
      title: 'Должность',
      company: 'Компания',
      location: 'Адрес',
      website: 'Сайт',
      industry: 'Отрасль',
      size: 'Размер',
      emails: 'Почта',
    },
    source: 'Источник',
    score: 'Оценка',
    language: 'Язык',
    country: 'Страна',
    product: 'Интересующий продукт',
    owner: {
      turns: 'По очереди',
      least_open: 'Меньше всего открытых лидов',
      capturer: 'Ответственный — тот, кто добавил лид',
      nobody: 'Лид у команды, без ответственного',
      all_away: 'Все, кому он мог достаться, отсутствуют: лид у команды',
      kept: 'Ответственный прежний',
    },
  },
} as const;

export type WordsLocale = keyof typeof table;

export const channelName = (channel: keyof typeof table.en.channel, locale: WordsLocale): string =>
  table[locale].channel[channel];
export const directionName = (direction: 'inbound' | 'outbound', locale: WordsLocale): string =>
  table[locale].direction[direction];
export const attributeName = (field: AttributeField, locale: WordsLocale): string =>
  table[locale].field[field];
export const ownerReasonText = (owner: Decision['owner'], locale: WordsLocale): string =>
  table[locale].owner[owner];

export const languageName = (code: string, locale: WordsLocale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
export const countryName = (code: string, locale: WordsLocale): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;

/** In a line. A lead's own words may run the other way than the reader's. */
export function reasonText(reason: Reason, locale: WordsLocale): string {
  const words = table[locale];
  const own = (text: string) => `\u2068${text}\u2069`;
  switch (reason.on) {
    case 'source':
      return `${words.source}: ${words.channel[reason.channel]}`;
    case 'direction':
      return words.direction[reason.direction];
    case 'attribute':
      return `${words.field[reason.field]}: ${own(reason.word)}`;
    case 'score':
      return `${words.score}: ${new Intl.NumberFormat(locale).format(reason.total)}`;
    case 'language':
      return `${words.language}: ${languageName(reason.language, locale)} (${own(reason.told)})`;
    case 'country':
      return `${words.country}: ${countryName(reason.country, locale)} (${own(reason.told)})`;
    case 'product':
      return `${words.product}: ${own(reason.word)}`;
  }
}

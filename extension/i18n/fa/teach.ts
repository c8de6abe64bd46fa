import { counter } from '../counter.ts';
import type { teach as en } from '../en/teach.ts';

const count = counter('fa');

export const teach: typeof en = {
  teach: {
    show: (field) => `نشان بده کجاست: ${field}`,
    ask: (field) => `در صفحه روی آن بزنید: ${field}`,
    hint: 'کلیدهای جهت محدوده را بزرگ و کوچک می‌کنند، Enter انتخاب و Esc لغو می‌کند.',
    cancel: 'لغو',
    again: 'دوباره',
    nothing: (field) => `آنجا چیزی از این نوع نیست: ${field}. چیزی عوض نشد.`,
    closed: 'این صفحه به روی Clew بسته است. روی Clew در نوار ابزار بزنید و دوباره نشان دهید.',
    taught: (field, pages) => `یاد گرفته شد: ${field}، ${pages}`,
    likePages: (host, path) => `در \u2066${host}\u2069، صفحه‌هایی مانند \u2066${path}\u2069`,
    onePage: (host, path) => `در \u2066${host}\u2069، صفحهٔ \u2066${path}\u2069`,
    missed: (fields) => `آموخته شده ولی اینجا پیدا نشد: ${fields}`,
    nobody: 'نشان می‌دهم کیست',
    title: 'فیلدهای آموخته',
    intro:
      'چیزی که در صفحه‌ای نشان داده شود، از آن پس پیش از هر چیز از همان‌جا خوانده می‌شود؛ برای همهٔ فضای کاری.',
    emptyTitle: 'هنوز چیزی آموخته نشده',
    empty: 'هر جا مقداری نادرست بود یا نبود، نشانهٔ کنارش را بزنید و مقدار درست را در صفحه کلیک کنید.',
    by: (who, when) => `از: \u2068${who}\u2069 · ${when}`,
    failing: (times) => count(times, { one: 'آخرین بار پیدا نشد', other: '# بار آخر پیدا نشد' }),
    remove: (field, host) => `فراموش کردن ${field} در \u2066${host}\u2069`,
    removed: (field) => `فراموش شد: ${field}`,
    back: 'بازگشت به صفحه',
  },
  report: {
    start: 'بد خوانده شده؟ گزارش کنید',
    title: 'گزارش این صفحه',
    intro:
      'فایلی با ساختار این صفحه، برای کسی که خواندن Clew را درست می‌کند. نام‌ها، شماره‌ها، نشانی‌ها و متن‌ها با چیزهای ساختگی عوض می‌شوند. چیزی فرستاده نمی‌شود: خودتان ذخیره می‌کنید و می‌دهید.',
    making: 'در حال ساخت فایل…',
    failed: 'این صفحه اکنون خوانده نمی‌شود. روی Clew در نوار ابزار بزنید و دوباره امتحان کنید.',
    preview: 'چیزی که می‌فرستید این است',
    size: (kilobytes) => `${kilobytes} کیلوبایت`,
    save: 'ذخیرهٔ فایل',
  },
};

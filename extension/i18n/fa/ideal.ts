import { counter } from '../counter.ts';
import type { ideal as en } from '../en/ideal.ts';

const count = counter('fa');

export const ideal: typeof en = {
  ideal: {
    title: 'مشتری ایده‌آل',
    intro: 'بگویید به چه کسانی می‌فروشید تا صفحه خودش به پرسش تناسب پاسخ بدهد. هرچه خالی بماند حساب نمی‌شود.',
    readOnly: 'پرسش تناسب با این سنجیده می‌شود. مدیران می‌توانند آن را تغییر دهند.',
    none: 'هنوز تعیین نشده. بعد از آن صفحه پیشنهاد می‌دهد چه کسی مناسب است.',
    set: 'مشتری ایده‌آل را تعیین کنید',
    open: 'تغییر',
    industries: 'صنعت‌ها',
    industriesHint: 'انتخاب کنید یا بنویسید…',
    employees: 'تعداد کارکنان',
    from: 'از',
    to: 'تا',
    countries: 'کشورها',
    countriesHint: 'انتخاب کنید…',
    remove: (what) => `حذف ${what}`,
    save: 'ذخیره',
    saved: 'مشتری ایده‌آل ذخیره شد',
    failed: 'ذخیره نشد. آیا سرور در دسترس است؟',
    range: '«از» بزرگ‌تر از «تا» است.',
    size: (least, most) => (most ? `${least} تا ${most} نفر` : `${least} نفر به بالا`),
    and: (some, more) => `${some} و ${more} مورد دیگر`,
  },
  firms: {
    title: 'شرکت‌های شناخته‌شده',
    intro: 'افراد این شرکت‌ها نگه داشته و با همین عنوان نشان داده می‌شوند، اما امتیاز نمی‌گیرند.',
    readOnly: 'افراد این شرکت‌ها امتیاز نمی‌گیرند. مدیران می‌توانند فهرست را تغییر دهند.',
    none: 'رقیبان، شرکت خودتان و مشتری‌ها را نام ببرید تا کسی آن‌ها را سرنخ تازه نشمارد.',
    open: 'تغییر',
    label: { competitor: 'رقیبان', colleague: 'شرکت خودتان', customer: 'مشتری‌ها' },
    count: {
      competitor: (firms) => count(firms, { one: '# رقیب', other: '# رقیب' }),
      colleague: (firms) => count(firms, { one: '# دامنهٔ خودتان', other: '# دامنهٔ خودتان' }),
      customer: (firms) => count(firms, { one: '# مشتری', other: '# مشتری' }),
    },
    is: {
      competitor: 'برای یک رقیب کار می‌کند: می‌ماند، ولی امتیاز نمی‌گیرد.',
      colleague: 'همکار خودتان است: می‌ماند، ولی امتیاز نمی‌گیرد.',
      customer: 'برای یکی از مشتری‌های شما کار می‌کند: می‌ماند، ولی سرنخ تازه نیست.',
    },
    hint: 'firm.com، نشانی ایمیل یا سایت…',
    remove: (what) => `حذف \u2068${what}\u2069`,
    save: 'ذخیره',
    saved: 'شرکت‌ها ذخیره شد',
    failed: 'ذخیره نشد. سرور در دسترس است؟',
  },
};

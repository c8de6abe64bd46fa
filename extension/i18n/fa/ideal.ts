import type { ideal as en } from '../en/ideal.ts';

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
};

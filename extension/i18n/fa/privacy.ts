import type { privacy as en } from '../en/privacy.ts';

export const privacy: typeof en = {
  privacy: {
    title: 'حفاظت از داده‌ها',
    source: 'منبع',
    byHand: 'ورود دستی',
    notice: ({ workspace, since, source, basis }) =>
      `ما \u2068${workspace}\u2069 هستیم و از ${since} اطلاعات تماس کاری شما را نگه داشته‌ایم. منبع: \u2068${source}\u2069. مبنای قانونی: ${basis}. از این اطلاعات فقط برای این استفاده می‌کنیم که بپرسیم آیا پیشنهاد ما به کار شما می‌آید، و آن را به هیچ‌کس نمی‌دهیم. هر زمان بخواهید می‌توانید اطلاعات خود را ببینید، اصلاح یا پاک کنید یا با استفاده از آن مخالفت کنید؛ پاسخ دادن به همین پیام کافی است. می‌توانید به نهاد حفاظت از داده‌ها هم شکایت کنید.`,
    noticeTitle: 'اطلاعیه برای شخص',
    copy: 'کپی اطلاعیه',
    copied: 'اطلاعیه کپی شد',
    suppressed: 'خواسته است با او تماس گرفته نشود.',
    export: 'خروجی همهٔ داده‌ها',
    notExported: 'خروجی گرفته نشد: سرور پاسخ نداد. وقتی در دسترس بود دوباره امتحان کنید.',
    us: 'فرستندهٔ این پیام',
  },
  legalBases: {
    legitimate_interest: 'منفعت مشروع',
    consent: 'رضایت',
    contract: 'قرارداد',
    legal_obligation: 'تکلیف قانونی',
  },
  channels: {
    direct: 'صفحهٔ وب',
    social: 'شبکهٔ اجتماعی',
    organic_search: 'جست‌وجوی وب',
    email: 'ایمیل',
    referral: 'پیوند از یک سایت',
    referral_program: 'برنامهٔ معرفی',
    paid_click: 'تبلیغ',
    event: 'رویداد',
    phone: 'تماس تلفنی',
    list: 'فهرست',
    offline_ad: 'تبلیغ غیراینترنتی',
    web_form: 'فرم وب',
  },
};

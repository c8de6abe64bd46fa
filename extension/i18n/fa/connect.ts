import { counter } from '../counter.ts';
import type { connect as en } from '../en/connect.ts';

const count = counter('fa');

export const connect: typeof en = {
  connect: {
    title: 'اتصال',
    intro: 'سرنخ‌ها روی همین دستگاه نگه داشته می‌شوند. به سرور وصل شوید تا تیمتان ظرف یک ثانیه آن‌ها را ببیند.',
    server: 'نشانی سرور',
    badAddress: 'این نشانی وب نیست.',
    start: 'اتصال',
    code: 'کد اتصال',
    confirm: 'این کد را در صفحه‌ای که باز شد تأیید کنید.',
    open: 'صفحه را دوباره باز کن',
    waiting: 'در انتظار تأیید شما…',
    expires: (when) => `کد ${when} باطل می‌شود.`,
    cancel: 'انصراف',
    connected: 'متصل',
    workspace: 'فضای کاری',
    user: 'کاربر',
    disconnect: 'قطع اتصال',
    disconnectHint: 'سرنخ‌هایی که هنوز در صف‌اند روی این دستگاه می‌مانند.',
    again: 'اتصال دوباره',
    failed: 'سرور در دسترس نیست. روشن است؟',
    quarantined: (changes) => count(changes, { other: 'سرور # تغییر را نپذیرفت. روی این دستگاه مانده است.' }),
  },
  unsynced: {
    title: 'فقط روی این دستگاه',
    waiting: (changes: number) =>
      count(changes, { one: '# تغییر در انتظار ارسال است', other: '# تغییر در انتظار ارسال است' }),
    retry: 'دوباره امتحان کن',
    gatesOpen: 'هنوز همهٔ شرط‌ها برقرار نبود.',
    save: 'ذخیره در فایل',
    hint: 'همهٔ این‌ها در فایل می‌ماند تا هر اتفاقی برای دستگاه بیفتد، چیزی از دست نرود.',
    done: {
      capture: 'ثبت شد',
      edit: 'ویرایش شد',
      answer: 'پاسخ داده شد',
      engage: 'تماس ثبت شد',
      note: 'یادداشت',
      join: 'ادغام شد',
      split: 'جدا شد',
      setType: 'نوع عوض شد',
      setLifecycle: 'چرخهٔ عمر عوض شد',
      setStage: 'مرحله عوض شد',
      setOwner: 'مسئول عوض شد',
    },
  },
  roles: { admin: 'مدیر سامانه', manager: 'مدیر فروش', rep: 'کارشناس فروش' },
  sync: {
    local: 'روی همین دستگاه',
    pairing: 'در انتظار کد',
    synced: (when) => `همگام ${when}`,
    neverSynced: 'متصل',
    pending: (changes) => count(changes, { other: '# در صف' }),
    quarantined: (changes) => count(changes, { other: '# ردشده' }),
    trouble: {
      unreachable: 'آفلاین؛ همین‌جا می‌ماند',
      busy: 'سرور سرش شلوغ است. کمی بعد دوباره',
      too_large: 'حجم زیاد بود. تکه‌تکه دوباره فرستاده می‌شود',
      signed_out: 'از حساب خارج شده‌اید. برای همگام‌سازی دوباره وصل شوید',
      schema_too_old: 'برای همگام‌سازی، Clew باید به‌روز شود',
      forbidden: 'سرور این دستگاه را نمی‌پذیرد. از مدیرتان بپرسید',
      storage_full: 'جای این دستگاه پر است. برای ادامه کمی جا باز کنید',
      failed: 'همگام نشد. کمی بعد دوباره',
    },
  },
};

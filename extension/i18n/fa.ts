import type { Messages } from './en.ts';
import { capture } from './fa/capture.ts';
import { connect } from './fa/connect.ts';
import { contact } from './fa/contact.ts';
import { ideal } from './fa/ideal.ts';
import { lead } from './fa/lead.ts';
import { privacy } from './fa/privacy.ts';
import { qualify } from './fa/qualify.ts';
import { routing } from './fa/routing.ts';
import { teach } from './fa/teach.ts';

export const fa: Messages = {
  nav: { label: 'نماها', page: 'این صفحه', leads: 'سرنخ‌ها', back: 'بازگشت به فهرست' },
  menu: { page: 'ثبت سرنخ از این صفحه', selection: 'ثبت «%s»' },
  language: { label: 'زبان' },
  toast: { undo: 'برگردان', undone: 'برگشت', dismiss: 'بستن' },
  time: { now: 'همین حالا' },
  ...capture,
  ...qualify,
  ...ideal,
  ...lead,
  ...contact,
  ...connect,
  ...routing,
  ...teach,
  ...privacy,
};

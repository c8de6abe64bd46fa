import type { Messages } from './en.ts';
import { capture } from './ru/capture.ts';
import { connect } from './ru/connect.ts';
import { contact } from './ru/contact.ts';
import { ideal } from './ru/ideal.ts';
import { lead } from './ru/lead.ts';
import { privacy } from './ru/privacy.ts';
import { qualify } from './ru/qualify.ts';
import { routing } from './ru/routing.ts';
import { teach } from './ru/teach.ts';

export const ru: Messages = {
  nav: { label: 'Разделы', page: 'Эта страница', leads: 'Лиды', back: 'Назад к списку' },
  menu: { page: 'Создать лид с этой страницы', selection: 'Создать лид: «%s»' },
  language: { label: 'Язык' },
  toast: { undo: 'Отменить', undone: 'Отменено', dismiss: 'Закрыть' },
  time: { now: 'только что' },
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

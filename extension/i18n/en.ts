import { capture } from './en/capture.ts';
import { connect } from './en/connect.ts';
import { contact } from './en/contact.ts';
import { ideal } from './en/ideal.ts';
import { lead } from './en/lead.ts';
import { privacy } from './en/privacy.ts';
import { qualify } from './en/qualify.ts';
import { routing } from './en/routing.ts';
import { teach } from './en/teach.ts';

/** The English catalogue, and with its type the list of all messages. Words follow the product’s glossary. */
export const en = {
  nav: { label: 'Views', page: 'This page', leads: 'Leads', back: 'Back to the list' },
  menu: { page: 'Capture from this page', selection: 'Capture “%s”' },
  language: { label: 'Language' },
  toast: { undo: 'Undo', undone: 'Undone', dismiss: 'Dismiss' },
  time: { now: 'just now' },
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

export type Messages = typeof en;

import { asciiDigits } from '@clew/shared/fold.ts';
import { normaliseEmail } from '@clew/shared/identity.ts';
import type { LeadFields } from '@clew/shared/lead.ts';
import type { OperationArgs } from '@clew/shared/operations/apply.ts';
import { AtSign, type IconNode, MessageCircle, MessageSquare, Phone, Send } from 'lucide';

export type Contact = OperationArgs['lead.engage'];

/** A way to speak to a lead: where it leads, and what it is logged as. */
export type ContactWay = { key: string; icon: IconNode; href: string; contact: Contact };

const out = (kind: Contact['kind'], method: Contact['method'], via?: string): Contact => ({
  kind,
  method,
  direction: 'out',
  ...(via !== undefined && { via }),
});

/** What can be reached of a lead by one key, from its contact data alone. */
export function contactWays({ emails, phones, ...fields }: LeadFields): ContactWay[] {
  // What a page or a team-mate's client has put here may be anything.
  const profiles = fields.profiles.filter(isWebAddress);
  const email = emails.find((each) => normaliseEmail(each) !== null);
  const phone = dialled(phones.find((each) => each.startsWith('+')) ?? phones[0] ?? '');
  const international = phone?.startsWith('+') ? phone.slice(1) : undefined;
  const on = (host: string) => profiles.find((profile) => profile.startsWith(`https://${host}/`));
  const whatsapp = on('wa.me') ?? (international && `https://wa.me/${international}`);
  const telegram = on('t.me');
  const social = profiles.find((profile) => profile !== telegram && profile !== whatsapp);
  const ways: (ContactWay | false | '' | undefined)[] = [
    email && { key: 'm', icon: AtSign, href: `mailto:${inAddress(email)}`, contact: out('message', 'email') },
    phone && { key: 'c', icon: Phone, href: `tel:${phone}`, contact: out('call', 'phone') },
    whatsapp && {
      key: 'w',
      icon: MessageCircle,
      href: whatsapp,
      contact: out('message', 'social', 'whatsapp'),
    },
    telegram && { key: 't', icon: Send, href: telegram, contact: out('message', 'social', 'telegram') },
    phone && {
      key: 's',
      icon: MessageSquare,
      href: `sms:${phone}`,
      contact: out('message', 'sms'),
    },
    social && { key: 'o', icon: MessageCircle, href: social, contact: out('message', 'social') },
  ];
  return ways.filter((way) => typeof way === 'object');
}

/** Whether an address leads to the web, and not to a script or into the browser itself. */
export const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** The digits alone: an asterisk would have a phone do things. */
const dialled = (phone: string): string => asciiDigits(phone.split(';')[0]!).replace(/(?!^\+)\D/g, '');

/** An address ends where it ends: nothing after it may name other recipients. */
const inAddress = (email: string): string => encodeURI(email.trim()).replace(/[?&#]/g, encodeURIComponent);

/** What is logged by hand, each by one key while the log is open, by who spoke. */
export const loggable: Readonly<Record<Contact['direction'], readonly (Contact & { key: string })[]>> = {
  out: [
    { key: 'm', ...out('message', 'email') },
    { key: 'c', ...out('call', 'phone') },
    { key: 'w', ...out('message', 'social', 'whatsapp') },
    { key: 't', ...out('message', 'social', 'telegram') },
    { key: 's', ...out('message', 'sms') },
    { key: 'o', ...out('message', 'social') },
    { key: 'p', ...out('meeting', 'in_person') },
    { key: 'g', ...out('meeting', 'web') },
    { key: 'd', ...out('demo', 'web') },
    { key: 'x', ...out('silence', 'phone') },
  ],
  in: [
    { key: 'r', kind: 'reply', method: 'email', direction: 'in' },
    { key: 'k', kind: 'call', method: 'phone', direction: 'in' },
    { key: 'i', kind: 'message', method: 'social', direction: 'in' },
    { key: 'v', kind: 'visit', method: 'web', direction: 'in' },
    { key: 'b', kind: 'download', method: 'web', direction: 'in' },
    { key: 'f', kind: 'form', method: 'web', direction: 'in' },
    { key: 'y', kind: 'open', method: 'email', direction: 'in' },
    { key: 'u', kind: 'unsubscribe', method: 'email', direction: 'in' },
  ],
};

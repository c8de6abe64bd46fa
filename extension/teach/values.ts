import type { FieldName } from '@clew/shared/lead.ts';
import { clean } from '../adapters/reading.ts';
import { contactsOf, type Place } from '../capture/page/contacts.ts';
import type { TaughtElement } from './read-in-page.ts';

/** Longer texts are passages, not values. */
const longest = { name: 120, title: 200, company: 200, location: 300, industry: 200, size: 100 } as const;

/**
 * What an element gives for a field: e-mails, E.164 phones and canonical profiles as many as it holds, of anything else
 * one. [] when it holds nothing of the kind.
 */
export function valuesFor(
  field: FieldName,
  { text, href }: Omit<TaughtElement, 'id'>,
  place: Place,
): string[] {
  switch (field) {
    case 'emails':
    case 'phones':
    case 'profiles':
    case 'website': {
      const kind = { emails: 'email', phones: 'phone', profiles: 'profile', website: 'website' } as const;
      const found = contactsOf(rowOf(text, href), place)
        .filter((contact) => contact.field === kind[field])
        .map(({ value }) => value);
      if (field !== 'website') return [...new Set(found)].slice(0, 10);
      return [found[0] ?? siteOf(text, href, place.url)].filter((value) => value !== '');
    }
    default: {
      const value = clean(text, longest[field] + 1).replace(/^[\s:,;|•·–—-]+|[\s:,;|•·–—-]+$/gu, '');
      return value.length <= longest[field] && /[\p{L}\p{N}]/u.test(value) ? [value] : [];
    }
  }
}

/** The rep says that it is the website: the link counts whatever its text, and a host without a link too. */
function siteOf(text: string, href: string, page: URL): string {
  const bare = /^(?:https?:\/\/)?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}(?:\/\S{0,300})?$/u.exec(
    text,
  )?.[0];
  const address = href !== '' ? href : bare && (/^https?:/.test(bare) ? bare : `https://${bare}`);
  if (!address || !URL.canParse(address, page.href)) return '';
  const url = new URL(address, page.href);
  return /^https?:$/.test(url.protocol) ? url.href.slice(0, 500) : '';
}

const rowOf = (text: string, href: string) => ({
  index: 0,
  block: -1,
  text,
  parts: [{ text, tag: href === '' ? '' : 'a', href, hint: '' }],
  tag: '',
  level: 0,
  zone: '' as const,
  hint: '',
  label: '',
  columnTitle: '',
  country: '',
});

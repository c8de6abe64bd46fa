import type { Draft } from '@clew/shared/capture.ts';
import { readForwarded } from '@clew/shared/mail/forward.ts';
import { readSignature } from '@clew/shared/mail/signature.ts';
import { canonicalProfileUrl } from '@clew/shared/profiles.ts';
import type { Evidence } from '../../adapters/evidence.ts';
import { addTo, emptyDraft, type Stamp, setText } from '../drafting.ts';
import type { Stated } from '../stated.ts';

const machines =
  /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?|notifications?|newsletter|digest|news|updates?|alerts?)(?:[+@_.-]|\d|$)/i;

/** The contact of a conversation with what his signatures say; nobody when a machine wrote. */
export function mailDrafts(stated: readonly Stated[], stamp: Stamp, region: string): Draft[] {
  const contacts = stated.filter(
    ({ role, draft }) => role === '' && !machines.test(draft.lists.emails[0]?.value ?? ''),
  );
  return contacts.map(({ draft, messages }) => {
    for (const message of messages) {
      const original = originalSender(message, stamp, region);
      if (original) return original;
      sign(draft, message, stamp, region);
    }
    return draft;
  });
}

/** Of a mail that was passed on the contact is who wrote it, not who passed it on. */
function originalSender(message: Evidence, stamp: Stamp, region: string): Draft | null {
  const forwarded = readForwarded(message.value);
  if (!forwarded) return null;
  const draft = emptyDraft('person');
  const source = {
    via: 'text' as const,
    locator: message.locator,
    quote: `${forwarded.name} ${forwarded.email}`.trim(),
  };
  setText(draft, 'name', forwarded.name, source, stamp, 0.9);
  addTo(draft, 'emails', forwarded.email, source, stamp);
  sign(draft, { ...message, value: forwarded.body }, stamp, region);
  return draft;
}

/** Adds what the message is signed with. The header's name stays unless it is only an address or a part. */
function sign(draft: Draft, message: Evidence, stamp: Stamp, region: string): void {
  const signature = readSignature(message.value, { region, senderName: draft.texts.name?.value });
  if (!signature) return;
  const source = { via: 'text' as const, locator: message.locator, quote: signature.text };
  setText(draft, 'name', signature.name, source, stamp);
  setText(draft, 'title', signature.title, source, stamp);
  setText(draft, 'company', signature.company, source, stamp);
  setText(draft, 'location', signature.address, source, stamp);
  for (const email of signature.emails) addTo(draft, 'emails', email, source, stamp);
  for (const phone of signature.phones) addTo(draft, 'phones', phone, source, stamp);
  for (const url of signature.urls) {
    const profile = canonicalProfileUrl(url);
    if (profile) addTo(draft, 'profiles', profile.url, source, stamp);
    else setText(draft, 'website', /^https?:/i.test(url) ? url : `http://${url}`, source, stamp);
  }
}

import type { Draft } from '@clew/shared/capture.ts';
import { companyDomain } from '@clew/shared/contact/domains.ts';
import { isMachine } from '@clew/shared/contact/mailboxes.ts';
import { canonicalProfileUrl } from '@clew/shared/contact/profiles.ts';
import { readForwards } from '@clew/shared/mail/forward.ts';
import { stripQuotes } from '@clew/shared/mail/reply.ts';
import { readSignature, type Signature } from '@clew/shared/mail/signature.ts';
import type { Evidence } from '../../adapters/evidence.ts';
import { addTo, emptyDraft, type Stamp, setText } from '../drafting.ts';
import type { Stated } from '../stated.ts';

/**
 * The contact of a conversation with what his messages say of him: the newest sender who is neither a machine nor of
 * the user's own firm, else the one whose message a colleague passed on. `stated` has those who take part, newest
 * first; role `self` marks the user himself. Users without a firm's address have no colleagues: to them all that is
 * said to be forwarded comes from its writer.
 */
export function mailContacts(stated: readonly Stated[], stamp: Stamp, region: string): Stated[] {
  const user = stated.filter(({ role }) => role === 'self');
  const own = new Set(user.flatMap(domainsOf));
  const isOwn = (one: Stated) =>
    domainsOf(one).some((domain) => own.has(domain)) ||
    one.draft.lists.emails.some(({ value }) =>
      user.some(({ draft }) => draft.lists.emails.some((email) => email.value === value)),
    );
  const people = stated.filter(
    ({ role, draft }) => role !== 'self' && !isMachine(draft.lists.emails[0]?.value ?? ''),
  );
  const contact =
    (own.size > 0 ? people.find((one) => !isOwn(one)) : undefined) ??
    people.flatMap((one) => passedOn(one, own.size > 0, stamp)).find((one) => !isOwn(one)) ??
    people[0];
  if (!contact) return [];
  const messages = contact.messages.map((message) => ({ ...message, value: stripQuotes(message.value) }));
  for (const message of messages) sign(contact.draft, message, stamp, region);
  return [{ ...contact, messages }];
}

const domainsOf = ({ draft }: Stated): string[] =>
  draft.lists.emails.map(({ value }) => companyDomain(value)).filter((domain) => domain !== null);

/** The people whose messages somebody forwarded; `quietly`: also without saying so. */
const passedOn = ({ messages }: Stated, quietly: boolean, stamp: Stamp): Stated[] =>
  messages.flatMap((message) =>
    readForwards(message.value)
      .filter(({ announced }) => announced || quietly)
      .map(({ name, email, body }) => {
        const source = { via: 'text' as const, locator: message.locator, quote: `${name} <${email}>` };
        const draft = emptyDraft('person');
        setText(draft, 'name', name, source, stamp, 0.9);
        addTo(draft, 'emails', email, source, stamp);
        return { draft, role: '', messages: [{ ...message, value: body }] };
      }),
  );

/** Adds what the message is signed with. The header's name stays unless it is only an address or a part. */
function sign(draft: Draft, message: Evidence, stamp: Stamp, region: string): void {
  const signature = readSignature(message.value, { region, senderName: draft.texts.name?.value });
  if (signature) addSignature(draft, signature, message.locator, stamp);
}

export function addSignature(draft: Draft, signature: Signature, locator: string, stamp: Stamp): void {
  const source = { via: 'text' as const, locator, quote: signature.text };
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

import type { Draft } from '@clew/shared/capture.ts';
import { parseName } from '@clew/shared/names/parse.ts';

/** A draft in the words of the corpus. */
export function recordOf({ kind, texts, lists }: Draft) {
  const value = (name: keyof Draft['texts']) => texts[name]?.value;
  const name = kind === 'person' ? parseName(value('name') ?? '') : undefined;
  return {
    type: kind,
    name: value('name'),
    givenName: name?.given,
    familyName: name?.family,
    title: value('title'),
    company: value('company'),
    location: value('location'),
    emails: lists.emails.map((field) => field.value),
    phones: lists.phones.map((field) => field.value),
    urls: [...(texts.website ? [texts.website.value] : []), ...lists.profiles.map((field) => field.value)],
  };
}

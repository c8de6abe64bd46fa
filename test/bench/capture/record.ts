import type { Draft } from '@clew/shared/capture.ts';
import { parseName } from '@clew/shared/names/parse.ts';

/** A draft in the words of the corpus. */
function recordOf({ kind, texts, lists }: Draft) {
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

/**
 * Pages of these kinds are judged by all that they mention, jobs that nobody holds among it. On pages that are judged by
 * their people and firms there is no place for such a job: it is no lead, and none is made of it.
 */
const byMentions = new Set(['contact']);

/** What is drafted from a page of a kind. */
export const recordsOf = (kind: string, drafts: readonly Draft[]) => [
  ...drafts.map(recordOf),
  ...(byMentions.has(kind) ? drafts : [])
    .flatMap(({ roles }) => roles)
    .map(({ value }) => ({ type: 'person', title: value })),
];

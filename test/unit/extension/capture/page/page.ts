import { collectPage } from '@clew/extension/capture/collect.ts';
import { draftsFrom } from '@clew/extension/capture/draft.ts';
import type { Draft } from '@clew/shared/capture.ts';
import { parseHTML } from 'linkedom';

/** What a contact page with this body gives, as the panel would get it. */
export function draftsOf(
  body: string,
  { url = 'https://brimpaper.example/contact', title = 'Contact' } = {},
): Draft[] {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`,
  );
  return draftsFrom(collectPage(document as unknown as Document, url), { at: 0, region: 'GB' });
}

/** Names of the people among them, each with title and what reaches them. */
export const peopleOf = (drafts: readonly Draft[]): string[] =>
  drafts
    .filter(({ kind }) => kind === 'person')
    .map(({ texts, lists }) =>
      [
        texts.name?.value,
        texts.title?.value,
        ...lists.emails.map(({ value }) => value),
        ...lists.phones.map(({ value }) => value),
      ]
        .filter((value) => value !== undefined)
        .join(' | '),
    );

import { findEmailsInHtml } from '@clew/shared/contact/emails-html.ts';
import { parsePhones } from '@clew/shared/contact/phones.ts';
import { replyText } from '@clew/shared/mail/reply.ts';
import { readSignature } from '@clew/shared/mail/signature.ts';
import { parseName } from '@clew/shared/names/parse.ts';
import { readTexts } from './corpus.ts';

type Case = { id: string; input: string; language?: string; region?: string };

const regions: Record<string, string> = { fr: 'FR', de: 'DE', ru: 'RU', fa: 'IR', en: 'US' };

/** Every text set of the corpus through the pure functions that read such texts. */
export function predictTexts(corpus: string) {
  const predict = <T>(set: string, read: (input: string, text: Case) => T) =>
    Object.fromEntries(readTexts<Case>(corpus, set).map((text) => [text.id, read(text.input, text)]));
  return {
    names: predict('names', parseName),
    signatures: predict(
      'signatures',
      (input, { language = '' }) => readSignature(input, { region: regions[language] }) ?? {},
    ),
    replies: predict('replies', replyText),
    emails: predict('emails-obfuscated', findEmailsInHtml),
    phones: predict('phones', (input, { region }) => parsePhones(input, region).map(({ e164 }) => e164)),
  };
}

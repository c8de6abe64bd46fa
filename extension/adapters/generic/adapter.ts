import type { Adapter } from '../evidence.ts';
import { readMarkup } from './markup.ts';

/** Any page: what its markup states. The visible text travels beside it as the outline. */
export const generic: Adapter = {
  id: 'generic',
  label: 'Any page',
  hosts: [],
  detect: () => null,
  collect: (document, url) => readMarkup(document, url).evidence,
};

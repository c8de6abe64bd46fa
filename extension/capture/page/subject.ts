import { companyDomain } from '@clew/shared/contact/domains.ts';
import { latinise } from '@clew/shared/fold.ts';
import type { PageEvidence } from '../../adapters/evidence.ts';
import { nameLikeness } from './names.ts';
import type { PagePerson } from './people.ts';
import type { Row } from './rows.ts';

/** Whether the page is this person's profile: its title or its first headings are the name. */
export const isSubject = ({ named: { name, row } }: PagePerson, { title }: PageEvidence): boolean =>
  title.includes(name) || row.level === 1 || (row.level > 0 && row.index < 15);

/** The person a site is named after: `Portfolio of Jane Doe` on janedoe.com; '' when it is named otherwise. */
export function hostOf({ url, title }: PageEvidence): string {
  const label = (companyDomain(url) ?? '').split('.')[0]!.replace(/[^a-z]/g, '');
  const words = title.split(/[^\p{L}.'’-]+/u);
  for (let size = 2; size < 4; size++) {
    for (let start = 0; start + size <= words.length; start++) {
      const name = words.slice(start, start + size).join(' ');
      if (label.length > 5 && latinise(name).replace(/[^a-z]/g, '') === label && nameLikeness(name) === 1)
        return name;
    }
  }
  return '';
}

/** `Jane Doe is an independent advisory firm`: firms are named after their founders. */
export const isSaidFirm = (name: string, rows: readonly Row[]): boolean =>
  rows.some(({ text }) => {
    const at = text.indexOf(`${name} is `);
    return at >= 0 && firmNoun.test(text.slice(at + name.length, at + name.length + 120));
  });

const firmNoun =
  /^ is (?:an?|the|one of)\s[^.,;]{0,90}\b(?:firm|company|agency|manufacturer|supplier|provider|retailer|brand|business|dealer|contractor|practice|store)\b/;

import { counter } from '../counter.ts';

const count = counter('en');

export const ideal = {
  ideal: {
    title: 'Ideal customer',
    intro:
      'Say whom you sell to, and the page answers the question of fit. What you leave open does not count.',
    readOnly: 'What the fit question goes by. Admins and managers can change it.',
    none: 'Not set yet. Once it is, the page suggests who fits.',
    set: 'Set your ideal customer',
    open: 'Change',
    industries: 'Industries',
    industriesHint: 'Choose or type one…',
    employees: 'Employees',
    from: 'from',
    to: 'to',
    countries: 'Countries',
    countriesHint: 'Choose one…',
    remove: (what: string) => `Remove ${what}`,
    save: 'Save',
    saved: 'Ideal customer saved',
    failed: 'It could not be saved. Is the server reachable?',
    range: '“From” is larger than “to”.',
    size: (least: string, most: string) => (most ? `${least}–${most} employees` : `${least}+ employees`),
    and: (some: string, more: string) => `${some} and ${more} more`,
  },
  firms: {
    title: 'Known firms',
    intro: 'People of these firms are kept and shown as what they are, but not scored.',
    readOnly: 'People of these firms are not scored. Admins and managers can change the list.',
    none: 'Name competitors, your own firm and customers, and nobody counts them as leads to be won.',
    open: 'Change',
    label: { competitor: 'Competitors', colleague: 'Your own firm', customer: 'Customers' },
    count: {
      competitor: (firms: number) => count(firms, { one: '# competitor', other: '# competitors' }),
      colleague: (firms: number) =>
        count(firms, { one: '# domain of your own', other: '# domains of your own' }),
      customer: (firms: number) => count(firms, { one: '# customer', other: '# customers' }),
    },
    is: {
      competitor: 'Works for a competitor: kept, not scored.',
      colleague: 'A colleague: kept, not scored.',
      customer: 'Works for a customer of yours: kept, not scored as a new lead.',
    },
    hint: 'firm.com, an address or a site…',
    remove: (what: string) => `Remove ${what}`,
    save: 'Save',
    saved: 'Known firms saved',
    failed: 'They could not be saved. Is the server reachable?',
  },
};

import { counter } from '../counter.ts';

const count = counter('en');

export const teach = {
  teach: {
    show: (field: string) => `Show me where: ${field}`,
    ask: (field: string) => `Click it on the page: ${field}`,
    hint: 'Arrow keys widen and narrow, Enter takes it, Esc cancels.',
    cancel: 'Cancel',
    again: 'Try again',
    nothing: (field: string) => `That holds nothing of the kind: ${field}. Nothing was changed.`,
    closed: 'This page is closed to Clew. Click Clew in the toolbar, then show it again.',
    taught: (field: string, pages: string) => `Learnt: ${field}, ${pages}`,
    likePages: (host: string, path: string) => `on ${host}, pages like ${path}`,
    onePage: (host: string, path: string) => `on ${host}, the page ${path}`,
    missed: (fields: string) => `Taught, but not found here: ${fields}`,
    nobody: 'Show me who it is',
    title: 'Taught fields',
    intro: 'What was shown on a page is read there first from then on, for everybody in your workspace.',
    emptyTitle: 'Nothing taught yet',
    empty:
      'Where a value is wrong or missing, choose the crosshair beside it and click the right one on the page.',
    by: (who: string, when: string) => `By: ${who} · ${when}`,
    failing: (times: number) =>
      count(times, { one: 'Not found the last time', other: 'Not found the last # times' }),
    remove: (field: string, host: string) => `Forget ${field} on ${host}`,
    removed: (field: string) => `Forgotten: ${field}`,
    back: 'Back to the page',
  },
  report: {
    start: 'Read wrongly? Report it',
    title: 'Report this page',
    intro:
      'A file with the structure of this page, for whoever mends how Clew reads it. Names, numbers, addresses and texts are replaced by invented ones. Nothing is sent: you save it and pass it on yourself.',
    making: 'Making the file…',
    failed: 'This page cannot be read at the moment. Click Clew in the toolbar, then try again.',
    preview: 'This is what you would send',
    size: (kilobytes: string) => `${kilobytes} KB`,
    save: 'Save the file',
  },
};

import { counter } from '../counter.ts';

const count = counter('en');

export const connect = {
  connect: {
    title: 'Connect',
    intro: 'Leads are kept on this device. Connect to a server and your team sees them within a second.',
    server: 'Server address',
    badAddress: 'That is not a web address.',
    start: 'Connect',
    code: 'Pairing code',
    confirm: 'Confirm this code on the page that has opened.',
    open: 'Open the page again',
    waiting: 'Waiting for your confirmation…',
    expires: (when: string) => `The code expires ${when}.`,
    cancel: 'Cancel',
    connected: 'Connected',
    workspace: 'Workspace',
    user: 'Signed in as',
    disconnect: 'Disconnect',
    disconnectHint: 'Leads that are still waiting stay on this device.',
    again: 'Connect again',
    failed: 'The server could not be reached. Is it running?',
    quarantined: (changes: number) =>
      count(changes, {
        one: '# change was refused by the server. It is kept on this device.',
        other: '# changes were refused by the server. They are kept on this device.',
      }),
  },
  unsynced: {
    title: 'Only on this device',
    waiting: (changes: number) =>
      count(changes, { one: '# change waits to be sent', other: '# changes wait to be sent' }),
    retry: 'Try again',
    gatesOpen: 'Not all gates had passed.',
    save: 'Save as a file',
    hint: 'The file holds all of this, so that nothing is lost whatever happens to the device.',
    done: {
      capture: 'Captured',
      edit: 'Edited',
      answer: 'Answered',
      engage: 'Contact logged',
      note: 'Note',
      join: 'Joined',
      split: 'Parted',
      link: 'Linked',
      setType: 'Type changed',
      setLifecycle: 'Lifecycle changed',
      setStage: 'Stage changed',
      setOwner: 'Owner changed',
      setLegalBasis: 'Legal basis changed',
      setTeam: 'Team changed',
    },
  },
  roles: { admin: 'Admin', manager: 'Manager', rep: 'Rep' },
  sync: {
    local: 'Kept on this device',
    pairing: 'Waiting for the code',
    synced: (when: string) => `Synced ${when}`,
    neverSynced: 'Connected',
    arriving: (got: string, total: string | null) =>
      total === null ? `Fetching leads: ${got}` : `Fetching leads: ${got} of ${total}`,
    arrivingHint: 'You can go on working. If this is cut short, it goes on from here.',
    pending: (changes: number) => count(changes, { one: '# waiting', other: '# waiting' }),
    quarantined: (changes: number) => count(changes, { one: '# refused', other: '# refused' }),
    trouble: {
      unreachable: 'Offline, kept here',
      busy: 'The server is busy. Trying again soon',
      server_full: 'The server is out of space. Kept here; whoever runs it has to make room',
      too_large: 'Too much at once. Trying again in parts',
      signed_out: 'Signed out. Connect again to sync',
      schema_too_old: 'Clew needs an update before it can sync',
      forbidden: 'The server refuses this device. Ask your admin',
      storage_full: 'This device is out of space. Free some to go on',
      failed: 'Sync failed. Trying again soon',
    },
  },
};

import type { Change } from '@clew/shared/history.ts';
import { identityKeys, leadKeys } from '@clew/shared/identity.ts';
import type { Lead, LeadFields } from '@clew/shared/lead.ts';
import { listFields, textFields } from '@clew/shared/lead.ts';

/*
 * What is left of somebody in what is told of others: a capture or a join that was undone, an address in a note. Pure.
 */

/** What somebody is known by. Texts say little by themselves and count only with leads she was once part of. */
export type Traces = {
  ids: ReadonlySet<string>;
  keys: ReadonlySet<string>;
  values: string[];
  texts: string[];
};

/** What stands in the place of a value that is gone from the middle of a text. */
const gap = '…';

/** @param leads whoever is to be forgotten as she is now, `captures` as she was captured or edited to be */
export function tracesOf(
  ids: readonly string[],
  leads: readonly Lead[],
  captures: readonly LeadFields[],
): Traces {
  const all = [...leads.map(({ fields }) => fields), ...captures];
  const keys = [...leads.flatMap(leadKeys), ...captures.flatMap(identityKeys)];
  return {
    ids: new Set(ids),
    keys: new Set(keys),
    values: distinct([...all.flatMap((each) => listFields.flatMap((name) => each[name])), ...keys.map(bare)]),
    texts: distinct(all.flatMap((each) => textFields.map((name) => each[name]))),
  };
}

/** Fields that a history says somebody had. */
export function fieldsIn(change: Change): LeadFields[] {
  if (change.kind === 'captured' || change.kind === 'merged') return [change.fields];
  if (change.kind === 'joined') return [change.lead.fields, change.into.fields];
  return [];
}

/** What of her traces is not as well the own of somebody who stays. */
export function without({ fields, otherKeys = [] }: Lead, traces: Traces): Traces {
  const texts = new Set<string>(textFields.map((name) => fields[name]));
  const lists = listFields.flatMap((name) => fields[name]);
  const own = new Set([...texts, ...lists, ...identityKeys(fields).map(bare), ...otherKeys.map(bare)]);
  return {
    ...traces,
    values: traces.values.filter((value) => !own.has(value)),
    texts: traces.texts.filter((text) => !texts.has(text)),
  };
}

/** Whether an event is about her becoming part of somebody else's lead. */
export function isUnion(change: Change, { ids, keys }: Traces): boolean {
  if (change.kind === 'joined') return [change.lead.id, ...change.ids].some((id) => ids.has(id));
  return change.kind === 'merged' && identityKeys(change.fields).some((key) => keys.has(key));
}

/** An event of somebody else's without her. @param linked whether she was part of that lead once */
export function scrubChange(change: Change, traces: Traces, linked: boolean): Change {
  const clean = linked ? withoutTexts(change, new Set(traces.texts)) : change;
  const scrubbed = scrub(clean, linked ? [...traces.values, ...names(traces.texts)] : traces.values);
  return scrubbed.kind === 'joined'
    ? { ...scrubbed, ids: scrubbed.ids.filter((id) => !traces.ids.has(id)) }
    : scrubbed;
}

/** Somebody else's lead without her, but for its fields, which are its own. */
export function scrubLead({ fields, ...rest }: Lead, traces: Traces, linked: boolean): Lead {
  return { ...scrub(rest, linked ? [...traces.values, ...names(traces.texts)] : traces.values), fields };
}

/** A text goes where it stands as the whole value of a field. */
function withoutTexts(change: Change, texts: ReadonlySet<string>): Change {
  const clear = (fields: LeadFields): LeadFields => {
    const cleared = { ...fields };
    for (const name of textFields) if (texts.has(cleared[name])) cleared[name] = '';
    return cleared;
  };
  switch (change.kind) {
    case 'captured':
    case 'merged':
      return { ...change, fields: clear(change.fields) };
    case 'joined':
      return {
        ...change,
        lead: { ...change.lead, fields: clear(change.lead.fields) },
        into: { ...change.into, fields: clear(change.into.fields) },
      };
    case 'edited': {
      const cleared = (value: typeof change.from) =>
        typeof value === 'string' && texts.has(value) ? '' : value;
      return { ...change, from: cleared(change.from), to: cleared(change.to) };
    }
    default:
      return change;
  }
}

/** Everything in a value but what is one of `values`: an item of a list goes, of a longer text the part that is. */
function scrub<T>(value: T, values: readonly string[]): T {
  if (typeof value === 'string') {
    if (values.includes(value)) return '' as T;
    const held = values.filter((each) => value.includes(each));
    return held.reduce<string>((text, each) => text.replaceAll(alone(each), gap), value) as T;
  }
  if (Array.isArray(value)) {
    return value.flatMap((item) => {
      const kept = scrub(item, values);
      return typeof item === 'string' && kept !== item ? [] : [kept];
    }) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, scrub(each, values)])) as T;
}

/** A value that stands by itself: part of a longer number or address it is somebody else's. */
const alone = (value: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}@._+-])${escaped(value)}(?![\\p{L}\\p{N}@_-])`, 'gu');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Short or single words are names of many. */
const names = (texts: readonly string[]): string[] =>
  texts.filter((text) => text.length >= 6 && text.includes(' '));

/** `email:org:a@b.c` is `a@b.c`. */
const bare = (key: string): string => key.replace(/^[a-z]+:(?:org:)?/, '');

export const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)].filter((value) => value !== '');

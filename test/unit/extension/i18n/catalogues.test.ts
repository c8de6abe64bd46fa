import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { en } from '@clew/extension/i18n/en.ts';
import { fa } from '@clew/extension/i18n/fa.ts';
import { ru } from '@clew/extension/i18n/ru.ts';
import { syncErrorKinds } from '@clew/extension/sync/transport.ts';
import { roles } from '@clew/shared/access.ts';
import { evidenceVias } from '@clew/shared/capture.ts';
import { directions, engagementKinds, engagementLevels, methods } from '@clew/shared/engagement.ts';
import { refusals } from '@clew/shared/errors.ts';
import { leadKinds, leadTypes, lifecycles, listFields, textFields } from '@clew/shared/lead.ts';
import { legalBases } from '@clew/shared/legal-basis.ts';
import { defaultPipeline } from '@clew/shared/pipeline.ts';
import { answerValues, defaultPrompts } from '@clew/shared/qualification.ts';
import { relations } from '@clew/shared/relation.ts';
import { ruleFields } from '@clew/shared/scoring/rules.ts';
import { channels } from '@clew/shared/source.ts';
import { expect, test } from 'vitest';

/** Messages by dotted key. Functions are called with numbers in place of texts, which every message survives. */
function flatten(catalogue: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(catalogue)) {
    if (typeof value === 'object') for (const [k, v] of flatten(value, `${prefix}${key}.`)) flat.set(k, v);
    else flat.set(prefix + key, typeof value === 'function' ? value(...samples(value.length)) : value);
  }
  return flat;
}
const samples = (count: number) =>
  Array.from({ length: count }, () => Object.assign('7', { valueOf: () => 7 }));

const catalogues = { en: flatten(en), fa: flatten(fa), ru: flatten(ru) };
const root = fileURLToPath(new URL('../../../../extension/', import.meta.url));
const sources = globSync('{panel,ui,background,entrypoints}/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  readFileSync(root + file, 'utf8'),
);

test('every language has the same messages, none of them blank', () => {
  const keys = [...catalogues.en.keys()];
  for (const catalogue of [catalogues.fa, catalogues.ru]) {
    expect([...catalogue.keys()].sort()).toEqual([...keys].sort());
    for (const [key, text] of catalogue) expect(text.trim(), key).not.toBe('');
  }
});

/** Short of letters of a language's own, or meant to be the same in all. */
const sameInAll = new Set([
  'field.nth',
  'provenance.mark',
  'score.answer',
  'engage.sentence',
  'lead.changed',
  'thread.answered',
  'vias.whatsapp',
  'vias.telegram',
]);

test('no message was left untranslated', () => {
  for (const language of ['fa', 'ru'] as const) {
    const script = language === 'fa' ? /\p{Script=Arabic}/u : /\p{Script=Cyrillic}/u;
    for (const [key, text] of catalogues[language]) {
      if (!sameInAll.has(key)) expect(script.test(text), `${language}: ${key} = ${text}`).toBe(true);
    }
  }
});

/** Messages picked by a value of the domain (`m.kinds[kind]`), by group: there must be one for each value and no more. */
const byValue: Record<string, readonly string[]> = {
  field: [...textFields, ...listFields],
  provenance: evidenceVias,
  prompts: answerValues,
  'score.has': ruleFields,
  'score.engaged': directions,
  types: leadTypes,
  lifecycles,
  stage: defaultPipeline.stages.map(({ id }) => id),
  pipeline: [defaultPipeline.id],
  refused: [...refusals, 'failed'],
  kinds: engagementKinds,
  methods,
  directions,
  roles,
  capture: leadKinds,
  lead: ['type', 'lifecycle', 'stage', 'owner', 'legalBasis'],
  legalBases,
  channels,
  'engage.level': engagementLevels,
  vias: ['whatsapp', 'telegram'],
  links: ['decision_maker', 'colleague'],
  connect: ['badAddress', 'failed'],
  ideal: ['failed', 'range'],
  promptSet: ['failed', 'incomplete'],
  ...Object.fromEntries(['label', 'count', 'is'].map((group) => [`firms.${group}`, relations])),
  join: ['name_company', 'name'],
  identity: ['email', 'phone', 'profile', 'domain'],
  'sync.trouble': syncErrorKinds,
  ...Object.fromEntries(defaultPrompts.map(({ id }) => [`prompt.${id}`, ['name', 'question']])),
};

test('every value of the domain has its message', () => {
  const wanted = Object.entries(byValue).flatMap(([group, values]) =>
    values.map((value) => `${group}.${value}`),
  );
  expect(wanted.filter((key) => !catalogues.en.has(key))).toEqual([]);
});

test('every message is used', () => {
  const unused = [...catalogues.en.keys()].filter((key) => {
    const path = key.split('.');
    const leaf = path.pop()!;
    const group = path.at(-1)!;
    if (byValue[path.join('.')]?.includes(leaf)) return false;
    const named = new RegExp(`\\b${group}\\.${leaf}\\b`);
    const bound = new RegExp(`messages\\.value\\.${group}\\b`);
    const unbound = new RegExp(`\\b(?:m|texts)\\.${leaf}\\b|[{ ]${leaf}\\b[^}]*\\} = messages`);
    return !sources.some((text) => named.test(text) || (bound.test(text) && unbound.test(text)));
  });
  expect(unused).toEqual([]);
});

import { companyDomain } from '../contact/domains.ts';
import { countryCodes, countryOf } from '../fit/countries.ts';
import { normalisePhoneKey } from '../identity.ts';
import type { LeadFields } from '../lead.ts';

/** Something that a lead's fields tell of it, and the words that tell it. */
export type Trait = { value: string; told: string };

/** Country domains that are sold to everybody. */
const worldwide = new Set('ac ai cc co fm gg io la ly me sh to tv vc ws'.split(' '));
const countries = new Set(countryCodes);

/** Calling codes that belong to one country. */
const callingCodes = new Map(
  (
    '20EG 212MA 213DZ 216TN 218LY 221SN 233GH 234NG 251ET 254KE 255TZ 256UG 27ZA 30GR 31NL 32BE 33FR 34ES 351PT 352LU ' +
    '353IE 354IS 355AL 356MT 357CY 358FI 359BG 36HU 370LT 371LV 372EE 373MD 374AM 375BY 380UA 381RS 382ME 385HR 386SI ' +
    '387BA 389MK 40RO 41CH 420CZ 421SK 43AT 44GB 45DK 46SE 47NO 48PL 49DE 51PE 52MX 54AR 55BR 56CL 57CO 58VE 593EC ' +
    '60MY 61AU 62ID 63PH 64NZ 65SG 66TH 76KZ 77KZ 7RU 81JP 82KR 84VN 852HK 86CN 880BD 886TW 90TR 91IN 92PK 93AF 94LK ' +
    '961LB 962JO 963SY 964IQ 965KW 966SA 967YE 968OM 971AE 972IL 973BH 974QA 98IR 992TJ 993TM 994AZ 995GE 996KG 998UZ'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, -2), pair.slice(-2)] as const),
);

/** The country of a lead: as its location says, else its domains, else its phones. null where none does. */
export function countryFrom({ location, website, emails, phones }: LeadFields): Trait | null {
  const said = countryOf(location);
  if (said) return { value: said, told: location };
  for (const told of [website, ...emails]) {
    const end = companyDomain(told)?.split('.').at(-1) ?? '';
    const code = end === 'uk' ? 'GB' : end.toUpperCase();
    if (!worldwide.has(end) && countries.has(code)) return { value: code, told };
  }
  for (const told of phones) {
    const digits = normalisePhoneKey(told)?.slice(1) ?? '';
    const code = [3, 2, 1].map((length) => callingCodes.get(digits.slice(0, length))).find(Boolean);
    if (code) return { value: code, told };
  }
  return null;
}

/** What each script is most likely to be written in. */
const scripts: readonly [script: RegExp, name: string, language: string][] = [
  [/[\u0456\u0457\u0454\u0491]/i, 'Cyrl', 'uk'],
  [/\p{Script=Cyrillic}/u, 'Cyrl', 'ru'],
  [/[پچژگکی]/, 'Arab', 'fa'],
  [/\p{Script=Arabic}/u, 'Arab', 'ar'],
  [/\p{Script=Hebrew}/u, 'Hebr', 'he'],
  [/\p{Script=Greek}/u, 'Grek', 'el'],
  [/\p{Script=Hangul}/u, 'Kore', 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Jpan', 'ja'],
  [/\p{Script=Han}/u, 'Hans', 'zh'],
  [/\p{Script=Armenian}/u, 'Armn', 'hy'],
  [/\p{Script=Georgian}/u, 'Geor', 'ka'],
];

/**
 * The language to speak with a lead: that of the letters it is written in, and where they are those of several or
 * Latin, of its country. null where neither tells.
 */
export function languageOf(fields: LeadFields, country = countryFrom(fields)): Trait | null {
  const local = country && new Intl.Locale(`und-${country.value}`).maximize();
  for (const told of [fields.name, fields.title, fields.company, fields.location]) {
    const script = scripts.find(([letters]) => letters.test(told));
    if (!script) continue;
    const [, name, language] = script;
    return { value: local?.script === name ? local.language : language, told };
  }
  return local ? { value: local.language, told: country.told } : null;
}

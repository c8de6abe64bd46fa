import { companyLikelihood } from '@clew/shared/contact/companies.ts';
import { unifyPersian } from '@clew/shared/fold.ts';
import { looksLikeTitle } from '@clew/shared/titles/job-titles.ts';
import { nameLikeness } from './names.ts';

/** Letters after a name that stand for a job on pages of practices and agencies. */
const licences =
  /^(?:(?:RDH|RDA|CDA|EFDA|DA|RN|LPN|NP|PA-C|LMT|CPA|EA|CRNA|DVM|DDS|DMD|RVT|CVT|LVT|OD|LCSW|LMFT)(?:,\s?)?)+\.?$/;
const others =
  /^(?:tutor|principle|of counsel|realtor®?|musician|[\p{Script=Cyrillic}-]+олог(?:-[\p{Script=Cyrillic}]+)?)$/iu;
const menu =
  /^(?:our|meet|contact|find|about|become|see|view|all|the|call|e-?mail|more|why|how|your|ask|join|for|to|if|we|is|are|my|home|read|click|visit|welcome|hello|services?|programs?|resources|careers?|jobs?|news|members?|login|student|driver|download|register|search|apply|request|наши|наша|все|о|شرکت|ورود|همه)\b/i;
/** What links to somebody's accounts say around the job. */
const invitation = /\b(?:follow (?:me|us|him|her)|on (?:twitter|facebook|linkedin|instagram|youtube))\b/i;
const connectors =
  /^(?:of|and|&|the|for|in|to|at|a|an|de|du|des|la|le|et|und|der|für|im|y|e|del|von|with|on)$/;

/** Begins the part of a firm that a job is for: `Director, Finance`, `Head of Sales`. */
export const department =
  /^(?:sales|marketing|financ|operation|hr\b|human|program|it\b|legal|product|engineer|customer|business|client|private|public|corporate|global|emea|apac|north|south|east|west|international|r&d|research|quality|water|develop|communicat|account|admin|facilit|sponsor|educat|medi|tech|data|supply|people|strateg|new)/i;

/** True when a short text of its own reads as a job title rather than a sentence, a menu entry or a firm. */
export function isTitle(text: string): boolean {
  const line = unifyPersian(text.replace(/[\s:,;]+$/, ''));
  if (/^\//.test(line)) return false;
  if (licences.test(line) || others.test(line)) return true;
  if (
    !looksLikeTitle(line) ||
    menu.test(line) ||
    invitation.test(line) ||
    /\.$/.test(line.replace(/\b(?:dept|asst|mgr|dir|sr|jr|d\.b\.a|inc)\.$/i, ''))
  )
    return false;
  if (
    companyLikelihood(line) === 1 ||
    /[«»]/.test(line.split(/\s(?=[А-ЯA-Z]{2,4}\s?«)/)[0]!) ||
    nameLikeness(line) === 1
  )
    return false;
  const words = line.split(/\s+/);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !connectors.test(word)).length;
  return !/\p{Script=Latin}/u.test(line) || words.length <= 4 || lower <= words.length / 3;
}

/** A job without what a line adds to it: `COO (Leeds)`, `Owner/Broker – Firm`, `founder of Firm Ltd`. */
export function bareTitle(text: string): string {
  const line = text.replace(/[\s:,;]+$|^[\s:,;–-]+/g, '').replace(/^(?:our|the|your)\s/i, '');
  const inside = /^[([](.{2,80})[)\]]$/.exec(line)?.[1] ?? line;
  const remark = /\s[([]([^)\]]{2,40})[)\]]$/.exec(inside);
  const bare =
    remark && !department.test(remark[1]!) && !isTitle(remark[1]!) ? inside.slice(0, remark.index) : inside;
  const [first = '', ...rest] = bare.split(/\s+[–—|-]\s+/);
  const job =
    rest.length > 0 && isTitle(first) && !rest.every((part) => department.test(part)) ? first : bare;
  const [held = '', of = ''] = job.split(/\s(?:of|at)\s(?=\p{Lu}|the\s)/u);
  const [, own = '', firm = ''] = /^(\p{L}+)\s(\p{Lu}\S*\s.*)$/u.exec(job) ?? [];
  if (/^(?:owner|founder|proprietor)$/i.test(own) && firm !== '' && !looksLikeTitle(firm)) return own;
  return companyLikelihood(of) === 1 || (owns.test(held) && / /.test(of) && !department.test(of))
    ? held
    : job;
}

/** What one is of a firm as a whole: the firm's name follows, not a department. */
const owns = /\b(?:(?:co-?)?founder|(?:co-?)?owner|creator|proprietor|partner|CEO)\b/i;

/** Whether one word alone is a job's. */
export const hasJobWord = (word: string): boolean => looksLikeTitle(word);

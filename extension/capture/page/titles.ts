import { looksLikeTitle } from '@clew/shared/job-titles.ts';

/** Letters after a name that stand for a job on pages of practices and agencies. */
const licences =
  /^(?:RDH|RDA|CDA|DA|RN|LPN|NP|PA-C|LMT|CPA|EA|CRNA|DVM|DDS|DMD|RVT|CVT|LVT|MD|DO|OD|LCSW|LMFT)\.?$/;
const menu =
  /^(?:our|meet|contact|find|about|become|see|view|all|the|call|e-?mail|more|why|how|your|ask|join|for|to|if|we|is|are|my|home|read|click|visit|welcome|services?|programs?|resources|careers?|jobs?|news|members?|login|student|driver|download|register|search|apply|request|наши|наша|все|о|شرکت|ورود|همه)\b/i;

/** True when a short text of its own reads as a job title rather than a sentence or a menu entry. */
export const isTitle = (text: string): boolean =>
  licences.test(text) ||
  (looksLikeTitle(text) &&
    !menu.test(text) &&
    !/\.$/.test(text.replace(/\b(?:dept|asst|mgr|dir|sr|jr|d\.b\.a|inc)\.$/i, '')));

/** Whether one word alone is a job's. */
export const hasJobWord = (word: string): boolean => looksLikeTitle(word);

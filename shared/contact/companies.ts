import { latinise } from '../fold.ts';

/** Legal forms and the like, which one page gives and another leaves out. */
export const legalForms: ReadonlySet<string> = new Set(
  (
    'inc incorporated llc ltd limited corp corporation co company plc llp lp gmbh ag kg ohg ug se sa sas sarl srl spa sl bv nv ' +
    'ab as oy aps group holding the and ооо оао зао пао ао ип нпо тоо чп شرکت گروه موسسه مؤسسه سهامی خاص عام'
  ).split(' '),
);

const form =
  /(?:^|[\s,(])(?:inc|llc|ltd|limited|corp|corporation|plc|llp|gmbh|ag|kg|ohg|e\.\s?k|e\.\s?v|sarl|sas|s\.a\.?(?:r\.l|s)?|s\.?r\.?l|s\.?p\.?a|s\.l|b\.v|n\.v|pty|oy|aps|a\/s|kft|d\.o\.o|sp\. z o\.o|co\.)\.?(?=$|[\s,)&])/i;
const cyrillicForm = /(?:^|[\s(])(?:ООО|ЗАО|ОАО|ПАО|АО|ИП|НПО|НИИ|ТОО|ГК|ГУП|МУП|ФГУП|ФГБУ|ФГБОУ)(?=[\s«"])/;
/** Words by which firms and institutions name themselves. */
const institution =
  /(?<!\p{L})(?:university|universität|universidad|universite|college|institut\p{L}{0,3}|school|academy|hospital|clinic|clinique|klinik\p{L}{0,3}|bank|group|groupe|gruppe|holding|agency|agence|agentur|studio\p{L}?|partners|associates|associés|associes|consulting|solutions|systems|technologies|industries|services|labs?|laborator\p{L}{1,4}|foundation|association|society|ministry|department of|cabinet|kanzlei|praxis|restaurant|hotel|media|press|publishing|analytics|robotics|energy|invest|capital|ventures|museum|theatre|союз|университет|институт|академия|компания|банк|холдинг|агентство|студия|завод|фабрика|центр|клиника|торговый дом|группа|شرکت|گروه|هلدینگ|دانشگاه|موسسه|مؤسسه|بانک|کارخانه|هتل|بیمارستان|کلینیک|اتاق|سازمان|وزارت|انتشارات|فروشگاه|صنایع|مرکز|پژوهشگاه|آژانس|استودیو|بنیاد)(?!\p{L})/iu;

/** 1: has a legal form, 0.5: a word that firms use, 0: nothing says it is one. */
export function companyLikelihood(text: string): number {
  if (text.length > 120) return 0;
  if (form.test(text) || cyrillicForm.test(text) || /^(?:شرکت|هلدینگ)\s/.test(text)) return 1;
  return institution.test(text) || /[«"][^»"]{2,60}[»"]/.test(text) ? 0.5 : 0;
}

/**
 * Whether a name and a domain belong together: "Morrison's Café" and morrisoncafe.com. Compared by pairs of letters,
 * so that small differences do not matter.
 */
export function matchesDomain(company: string, domain: string): boolean {
  if (company.length > 200 || domain.length > 253) return false;
  const name = latinise(company).replace(/[^a-z0-9]/g, '');
  const labels = latinise(domain.replace(/^www\./, '')).split(' ');
  const label = labels.slice(0, -1).join('') || (labels[0] ?? '');
  if (name.length < 3 || label.length < 3) return false;
  if (name.includes(label) || label.includes(name)) return true;
  const initials = latinise(company)
    .split(' ')
    .map((word) => word[0])
    .join('');
  return initials.length >= 3 && initials === label ? true : dice(name, label) >= 0.6;
}

/** Sørensen–Dice over letter pairs, 0–1. */
function dice(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const [left, right] = [pairs(a.slice(0, 60)), pairs(b.slice(0, 60))];
  let common = 0;
  for (const pair of left) if (right.has(pair)) common++;
  return (2 * common) / (left.size + right.size || 1);
}

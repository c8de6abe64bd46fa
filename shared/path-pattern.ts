/**
 * Which pages of a site are like one another, told by their paths: `/team/anna-weber` and `/team/jonas-keller` are
 * both `/team/*`.
 */

/** Segments that name a kind of page on any site. What comes after those of `holders` names one of many. */
const holders = words(
  'in company companies user users u profile profiles person people persons member members team staff employee employees ' +
    'author authors contact contacts doctor doctors lawyer lawyers agent agents expert experts speaker speakers ' +
    'organization organizations organisation firm firms place places channel c business school showcase pub id about ' +
    'mitarbeiter ansprechpartner unternehmen sotrudniki komanda kontakty mitglieder equipe equipo personas',
);
const pages = words(
  'about about-us aboutus ueber-uns uber-uns impressum imprint kontakt contact-us leadership management board home ' +
    'overview detail details info posts activity members our-team team-members meet-the-team o-nas o-kompanii kontakty ' +
    'de en fr es it ru fa nl pl pt tr',
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '');

/** The path with a `*` for each segment that tells this page from others of its kind. */
export function pathPatternOf(path: string): string {
  const segments = segmentsOf(path).slice(0, 12);
  const pattern = segments.map((segment, index) => {
    const isLast = index === segments.length - 1;
    const held = index > 0 && holders.has(segments[index - 1]!.toLowerCase());
    return isPlace(segment, isLast, held) ? segment : '*';
  });
  return `/${pattern.join('/')}`;
}

function isPlace(segment: string, isLast: boolean, held: boolean): boolean {
  const word = segment.toLowerCase();
  if (pages.has(word)) return true;
  if (holders.has(word)) return !held || !isLast;
  if (isLast || held)
    return /^[a-z]{2,20}\.(?:html?|php|aspx?)$/.test(word) && pages.has(word.split('.')[0]!);
  return /^[a-z]{1,20}$/.test(segment);
}

export function matchesPath(pattern: string, path: string): boolean {
  const wanted = segmentsOf(pattern);
  const segments = segmentsOf(path);
  return (
    wanted.length === segments.length &&
    wanted.every((each, index) => each === '*' || each === segments[index])
  );
}

/** True when the host is the suffix itself or a subdomain of it: `x.com` serves `mobile.x.com`, never `netflix.com`. */
export const hostMatches = (host: string, suffix: string): boolean =>
  host === suffix || host.endsWith(`.${suffix}`);

/** Whether what was taught for `host` and `pathPattern` holds on the page at `url`. */
export const servesPage = ({ host, pathPattern }: { host: string; pathPattern: string }, url: URL): boolean =>
  (host.includes('.') ? hostMatches(url.hostname, host) : url.hostname === host) &&
  matchesPath(pathPattern, url.pathname);

/** What dependencies have to keep to, decided on what pnpm tells of them. Each gives what is wrong, a line each. */

/** May be used and passed on in a program under MIT. `OFL` is how the font names the SIL Open Font License. */
export const allowedLicences = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL',
];

/** Packages that may run a script when they are installed. */
const allowedBuilds: string[] = [];

/** Minutes that a release has to be public before it is installed. */
const releaseAge = 3 * 24 * 60;

/** As `pnpm config list --json` gives them. */
export type Settings = {
  minimumReleaseAge?: number;
  minimumReleaseAgeExclude?: string[];
  dangerouslyAllowAllBuilds?: boolean;
  permissions?: Record<string, { build?: boolean }>;
};

export function wrongSettings(settings: Settings): string[] {
  const { minimumReleaseAge = 0, minimumReleaseAgeExclude = [], permissions = {} } = settings;
  const builds = Object.keys(permissions).filter((name) => permissions[name]?.build === true);
  return [
    ...(minimumReleaseAge < releaseAge
      ? [`minimumReleaseAge is ${minimumReleaseAge} minutes, must be ${releaseAge}`]
      : []),
    ...minimumReleaseAgeExclude.map((name) => `${name} is let in before it is three days old`),
    ...(settings.dangerouslyAllowAllBuilds ? ['every package may run a script when it is installed'] : []),
    ...builds
      .filter((name) => !allowedBuilds.includes(name))
      .map((name) => `${name} may run a script when it is installed`),
  ];
}

/** Everything comes from the registry, and is known by its hash. */
export const wrongLock = (lockfile: string): string[] =>
  (lockfile.match(/^ {4}resolution: .*$/gm) ?? ['the lockfile names no package'])
    .filter((line) => !/^ {4}resolution: \{integrity: sha512-[\w+/=]+\}$/.test(line))
    .map((line) => `not by hash from the registry: ${line.trim()}`);

/** @param byLicence as `pnpm licenses list --prod --json` gives it */
export function wrongLicences(byLicence: Record<string, { name: string }[]>): string[] {
  if (Object.keys(byLicence).length === 0) return ['there are no production dependencies to be seen'];
  return Object.entries(byLicence)
    .filter(([expression]) => !isAllowed(expression))
    .flatMap(([expression, packages]) => packages.map(({ name }) => `${name} is under ${expression}`));
}

/** Of an SPDX expression with OR one part is enough, with AND each is needed; with both it is for a person to read. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  const known = (licence: string) => allowedLicences.includes(licence.trim());
  return bare.split(' OR ').some(known) || bare.split(' AND ').every(known);
}

type Advisory = { module_name: string; severity: string; title: string; url?: string };

/**
 * @param answer what `pnpm audit --prod --json` printed
 * @returns null when it is no verdict: there is no network, or the registry does not know audits
 */
export function wrongVersions(answer: string): string[] | null {
  let advisories: Record<string, Advisory> | undefined;
  try {
    ({ advisories } = JSON.parse(answer));
  } catch {
    return null;
  }
  if (typeof advisories !== 'object') return null;
  return Object.values(advisories)
    .filter(({ severity }) => ['high', 'critical'].includes(severity))
    .map(({ module_name, severity, title, url = '' }) =>
      `${module_name}: ${severity}, ${title} ${url}`.trim(),
    );
}

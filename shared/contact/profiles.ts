/**
 * Profile pages on public networks and their one canonical address each: no tracking, no locale or mobile host, no
 * sub-page, no letter case where the network ignores it. `kind` says whose page it can be where the address alone
 * tells, else null.
 */
export type Profile = { network: Network; url: string; kind: 'person' | 'organization' | null };

type Parts = readonly string[];
type Path = { path: string; kind: Profile['kind'] } | null;
type Rule = {
  hosts: readonly string[];
  base: string;
  /** Path segments (decoded), host and query → canonical path without leading slash. */
  path: (segments: Parts, url: URL) => Path;
};

const set = (words: string) => new Set(words.split(' '));
const either = (path: string): Path => ({ path, kind: null });
const lower = (text: string) => text.toLowerCase();

/** The common shape: the first segment is the name, unless the network uses it for something else. */
const handle =
  (shape: RegExp, reserved: ReadonlySet<string>, prefix = '') =>
  ([first = '']: Parts): Path => {
    const name = lower(first);
    return shape.test(name) && !reserved.has(name) ? either(prefix + name) : null;
  };

const reservedX = set(
  'home explore search i intent share hashtag settings notifications messages compose login signup tos privacy about download jobs logout account who_to_follow lists bookmarks hashtags oauth widgets premium communities',
);
const reservedInstagram = set(
  'p reel reels explore stories accounts about developer direct tv web legal press api emails challenge locations tags directory sharer',
);
const reservedFacebook = set(
  'sharer sharer.php share share.php dialog plugins login login.php watch groups events marketplace gaming help policies policy privacy settings messages notifications home home.php search hashtag photo photo.php photos story.php permalink.php media video videos reel reels business ads about legal l.php tr public directory bookmarks friends games pages stories fundraisers recover r.php careers live places terms.php settings',
);
const reservedGithub = set(
  'about account apps blog codespaces collections contact customer-stories dashboard discussions enterprise events explore features gist gists issues join login logout marketplace mobile new nonprofit notifications orgs organizations pricing pulls readme search security sessions settings signup site solutions sponsors stars team teams topics trending users watching premium-support resources why-github copilot edu',
);
const reservedTelegram = set(
  's joinchat share addstickers addemoji addlist proxy socks c iv login setlanguage bg invoice boost giftcode contact',
);
const reservedVk = set(
  'feed im friends groups video music away.php share.php login search apps market settings about terms privacy jobs dev support docs photos albums audio videos clips services restore join blog page_404 al_im.php widget_community.php catalog mail',
);

const linkedin: Rule['path'] = (segments) => {
  const [section, slug = ''] = segments[0] === 'mwlite' || segments[0] === 'm' ? segments.slice(1) : segments;
  const name = lower(slug);
  if (
    !/^[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{S}._'’&+-]{0,149}$/u.test(name) ||
    name === 'me' ||
    name === 'unavailable'
  )
    return null;
  if (section === 'in' || section === 'pub') {
    // /pub/ann-lee/1/2a/3b is the old form of /in/ann-lee-3b2a1: it cannot be told from others by its name alone.
    return section === 'pub' && segments.length > 2 ? null : { path: `in/${name}`, kind: 'person' };
  }
  if (section === 'company' || section === 'school' || section === 'showcase')
    return { path: `company/${name}`, kind: 'organization' };
  return null;
};

const facebook: Rule['path'] = (segments, url) => {
  const [first = '', second = '', third = ''] = segments;
  const digits = /^\d{5,20}$/;
  const id = url.searchParams.get('id') ?? '';
  if (first === 'profile.php') return digits.test(id) ? either(`profile.php?id=${id}`) : null;
  if (first === 'people' && digits.test(third)) return either(`profile.php?id=${third}`);
  if (first === 'pages' || first === 'pg') {
    const page = digits.test(third) ? third : first === 'pg' ? lower(second) : '';
    return /^[a-z0-9.-]{3,80}$/.test(page) ? { path: page, kind: 'organization' } : null;
  }
  if (first === 'p') {
    const number = /-(\d{5,20})$/.exec(second)?.[1];
    return number ? either(`profile.php?id=${number}`) : null;
  }
  return handle(/^[\p{L}\p{N}][\p{L}\p{N}.-]{2,79}$/u, reservedFacebook)(segments);
};

const youtube: Rule['path'] = ([first = '', second = '']) => {
  if (/^@[\p{L}\p{N}._·-]{3,60}$/u.test(first)) return either(lower(first));
  if (first === 'channel' && /^UC[\w-]{10,40}$/.test(second)) return either(`channel/${second}`);
  if ((first === 'c' || first === 'user') && /^[\p{L}\p{N}._-]{1,60}$/u.test(second))
    return either(`${first}/${lower(second)}`);
  return null;
};

const whatsapp: Rule['path'] = ([first = ''], url) => {
  const number = (first === 'send' || first === '' ? (url.searchParams.get('phone') ?? '') : first).replace(
    /[^\d]/g,
    '',
  );
  return /^[1-9]\d{6,14}$/.test(number) ? either(number) : null;
};

const xing: Rule['path'] = ([first = '', second = '']) => {
  const name = lower(second);
  if (!/^[\p{L}\p{N}_.-]{2,100}$/u.test(name)) return null;
  if (first === 'profile') return { path: `profile/${name}`, kind: 'person' };
  return first === 'pages' || first === 'companies' ? { path: `pages/${name}`, kind: 'organization' } : null;
};

const crunchbase: Rule['path'] = ([first = '', second = '']) => {
  const name = lower(second);
  if (!/^[\p{L}\p{N}_.-]{1,120}$/u.test(name)) return null;
  if (first === 'person') return { path: `person/${name}`, kind: 'person' };
  return first === 'organization' ? { path: `organization/${name}`, kind: 'organization' } : null;
};

const telegram: Rule['path'] = (segments) =>
  handle(/^[a-z][a-z0-9_]{3,31}$/, reservedTelegram)(segments[0] === 's' ? segments.slice(1) : segments);

const telegramWeb: Rule['path'] = (_, url) =>
  handle(/^[a-z][a-z0-9_]{3,31}$/, reservedTelegram)([url.hash.replace(/^#@?/, '')]);

const tiktok: Rule['path'] = ([first = '']) =>
  /^@[\p{L}\p{N}._]{2,30}$/u.test(first) ? either(lower(first)) : null;

const bluesky: Rule['path'] = ([first, second = '']) =>
  first === 'profile' && /^[a-z0-9.:-]{4,253}$/i.test(second) ? either(`profile/${lower(second)}`) : null;

const rules = {
  linkedin: { hosts: ['linkedin.com'], base: 'https://www.linkedin.com/', path: linkedin },
  x: { hosts: ['x.com', 'twitter.com'], base: 'https://x.com/', path: handle(/^\w{1,15}$/, reservedX) },
  instagram: {
    hosts: ['instagram.com', 'instagr.am'],
    base: 'https://www.instagram.com/',
    path: handle(/^[a-z0-9_][a-z0-9_.]{0,29}$/, reservedInstagram),
  },
  facebook: { hosts: ['facebook.com', 'fb.com', 'fb.me'], base: 'https://www.facebook.com/', path: facebook },
  github: {
    hosts: ['github.com'],
    base: 'https://github.com/',
    path: handle(/^[a-z0-9](?:[a-z0-9-]{0,38})$/, reservedGithub),
  },
  telegram: { hosts: ['t.me', 'telegram.me', 'telegram.dog'], base: 'https://t.me/', path: telegram },
  telegramWeb: { hosts: ['web.telegram.org'], base: 'https://t.me/', path: telegramWeb },
  whatsapp: {
    hosts: ['wa.me', 'api.whatsapp.com', 'web.whatsapp.com'],
    base: 'https://wa.me/',
    path: whatsapp,
  },
  youtube: { hosts: ['youtube.com'], base: 'https://www.youtube.com/', path: youtube },
  tiktok: { hosts: ['tiktok.com'], base: 'https://www.tiktok.com/', path: tiktok },
  bluesky: { hosts: ['bsky.app'], base: 'https://bsky.app/', path: bluesky },
  vk: {
    hosts: ['vk.com', 'vk.ru', 'vkontakte.ru'],
    base: 'https://vk.com/',
    path: handle(/^[a-z][a-z0-9_.]{1,39}$/, reservedVk),
  },
  xing: { hosts: ['xing.com'], base: 'https://www.xing.com/', path: xing },
  crunchbase: { hosts: ['crunchbase.com'], base: 'https://www.crunchbase.com/', path: crunchbase },
} satisfies Record<string, Rule>;

export type Network = Exclude<keyof typeof rules, 'telegramWeb'>;

/** Subdomains that show the same pages: `m.x.com` is x.com; `help.x.com` and `netflix.com` are not. */
const sameSite = /^(?:www|m|mobile|web|touch|mbasic|[a-z]{2,3}|[a-z]{2}-[a-z]{2})$/;

/** The hosts that a host's pages may be known under: itself and, of such a subdomain, the site's. */
function sitesOf(host: string): string[] {
  const dot = host.indexOf('.');
  return sameSite.test(host.slice(0, dot)) ? [host, host.slice(dot + 1)] : [host];
}

const ruleOf = new Map(
  Object.entries<Rule>(rules).flatMap(([id, rule]) =>
    rule.hosts.map((host) => [
      host,
      { ...rule, network: (id === 'telegramWeb' ? 'telegram' : id) as Network },
    ]),
  ),
);

/** Pages that only lead elsewhere, and the parameter that says where. */
const redirectors = new Map([
  ['facebook.com/l.php', 'u'],
  ['l.facebook.com/l.php', 'u'],
  ['l.instagram.com', 'u'],
  ['linkedin.com/redir/redirect', 'url'],
  ['linkedin.com/safety/go', 'url'],
  ['linkedin.com/authwall', 'sessionRedirect'],
  ['youtube.com/redirect', 'q'],
  ['google.com/url', 'q'],
  ['vk.com/away.php', 'to'],
]);

function parseUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (trimmed.length > 2_000) return null;
  const url = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`;
  const parsed = URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed : null;
}

function unwrap(url: URL): URL {
  if (url.search === '') return url;
  const path = url.pathname.replace(/\/$/, '');
  const parameter = sitesOf(url.hostname)
    .map((site) => redirectors.get(site + path))
    .find(Boolean);
  return (parameter && parseUrl(url.searchParams.get(parameter) ?? '')) || url;
}

function segmentsOf(url: URL): string[] {
  const segments: string[] = [];
  for (const part of url.pathname.split('/')) {
    if (part === '') continue;
    try {
      segments.push(decodeURIComponent(part).normalize('NFC'));
    } catch {
      return [];
    }
  }
  return segments;
}

/** Letters of any script stay readable in the address; what would change its structure is escaped. */
const escapePath = (path: string) => path.replace(/[\s"<>\\^`{|}%#]/g, encodeURIComponent);

/** The network and canonical address of a profile page; null when the address is not one. Accepts `x.com/ann` too. */
export function canonicalProfileUrl(url: string): Profile | null {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  const target = unwrap(parsed);
  const rule = sitesOf(target.hostname)
    .map((site) => ruleOf.get(site))
    .find(Boolean);
  const found = rule?.path(segmentsOf(target), target);
  return rule && found
    ? { network: rule.network, url: rule.base + escapePath(found.path), kind: found.kind }
    : null;
}

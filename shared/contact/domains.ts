import { parse } from 'tldts-icann';

/** Mail providers and hosts that anybody can have an address at: their domain says nothing about a company. */
const publicMailDomains = new Set(
  (
    'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it live.com live.co.uk ' +
    'live.fr msn.com outlook.fr outlook.de yahoo.com ymail.com rocketmail.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.in ' +
    'yahoo.co.jp aol.com icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com ' +
    'zoho.com gmx.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de mail.com email.com hey.com duck.com ' +
    'hushmail.com posteo.de mailbox.org comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net ' +
    'btinternet.com sky.com talktalk.net ntlworld.com virginmedia.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr ' +
    'libero.it virgilio.it tiscali.it alice.it telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br mail.ru ' +
    'bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com yandex.by yandex.kz ya.ru rambler.ru lenta.ru ukr.net i.ua ' +
    'meta.ua tut.by qq.com foxmail.com 163.com 126.com sina.com sina.cn sohu.com 139.com aliyun.com yeah.net naver.com ' +
    'daum.net hanmail.net rediffmail.com chmail.ir mailfa.com inbox.lv seznam.cz centrum.cz wp.pl o2.pl onet.pl interia.pl ' +
    'op.pl abv.bg sapo.pt bigpond.com optusnet.com.au xtra.co.nz rogers.com shaw.ca sympatico.ca'
  ).split(' '),
);

/** Sites that host other people's pages; a website there is a profile, not a company's own domain. */
const sharedSites = new Set(
  (
    'linkedin.com twitter.com x.com facebook.com fb.com instagram.com youtube.com youtu.be tiktok.com telegram.me t.me ' +
    'wa.me whatsapp.com github.com gitlab.com vk.com ok.ru xing.com crunchbase.com medium.com bsky.app linktr.ee google.com ' +
    'goo.gl bit.ly wordpress.com blogspot.com wixsite.com weebly.com github.io notion.site substack.com aparat.com'
  ).split(' '),
);

/** The host in its ASCII form (`xn--…`), or null where there is none. */
function hostOf(emailOrUrl: string): string | null {
  const text = emailOrUrl.trim().slice(0, 2_000);
  const url = /^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:)/i.test(text) ? text : `mailto:${text}`;
  const address = /^mailto:[^/?#]*@([^?#/]+)/i.exec(url)?.[1];
  const candidate = address ? `http://${address}` : url.replace(/^mailto:(\/\/)?/i, 'http://');
  return URL.parse(candidate)?.hostname ?? null;
}

/**
 * The domain that stands for a company, from an e-mail address, URL or host: `https://www.firm.co.uk/team` and
 * `ann@mail.firm.co.uk` both give `firm.co.uk`. Null where the domain is a mail provider's or a shared site's.
 */
export function companyDomain(emailOrUrl: string): string | null {
  const host = hostOf(emailOrUrl);
  if (host === null) return null;
  const { domain, isIp } = parse(host);
  if (domain === null || isIp) return null;
  return publicMailDomains.has(domain) || sharedSites.has(domain) ? null : domain;
}

/** True for a host that many owners share, such as `co.uk`. */
export const isPublicSuffix = (host: string): boolean => {
  const { domain, isIp } = parse(host);
  return domain === null && !isIp && host.includes('.');
};

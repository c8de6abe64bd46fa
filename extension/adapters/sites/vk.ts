import type { Adapter } from '../evidence.ts';
import { clean, firstText, subject, textOf, webAddress } from '../reading.ts';

/**
 * A VK profile or community: the page's name and the table of labels and values. Written from documented structure
 * (labels in Russian, Ukrainian and English), not verified on a live page.
 */
export const vk: Adapter = {
  id: 'vk',
  label: 'VK',
  hosts: ['vk.com', 'vk.ru'],
  own: /^\/(?:(?:feed|im|mail|al_im\.php|friends|groups|search|login|restore|join|apps|games|market|settings|video|clips|audios?|music|about|terms|privacy|jobs|support|services|discover)(?:[/\d-].*)?)?$/,
  detect: (document, url) =>
    !/^\/[\w.]{2,}$/.test(url.pathname) || !nameOf(document)
      ? null
      : isCommunity(document, url)
        ? 'organization'
        : 'person',
  collect(document, url) {
    const { evidence, add } = subject('vk', isCommunity(document, url) ? 'organization' : 'person');
    add('name', nameOf(document));
    add('profile', null, `https://vk.com${url.pathname}`);
    for (const row of document.querySelectorAll(
      '.profile_info_row, .group_info_row, .OwnerInfo__row, dl, [class*="ProfileModalMiniInfoCell"]',
    )) {
      const label = textOf(row.querySelector('.label, dt, [class*="label" i]'), 60)
        .toLowerCase()
        .replace(/:$/, '');
      const value = row.querySelector('.labeled, dd, [class*="value" i], [class*="content" i]');
      const field = fields[label];
      if (!value || !field) continue;
      const link = value.querySelector('a[href]');
      if (field === 'website')
        add(
          field,
          value,
          outside(link, url) || (/^[\w.-]+\.\w{2,}/.test(textOf(value)) ? `https://${textOf(value)}` : ''),
        );
      else add(field, value);
    }
    return evidence;
  },
};

const fields: Record<string, 'location' | 'phone' | 'website' | 'company' | 'title' | 'email'> = {
  город: 'location',
  'родной город': 'location',
  місто: 'location',
  city: 'location',
  телефон: 'phone',
  'моб. телефон': 'phone',
  'моб. тел.': 'phone',
  мобильный: 'phone',
  'доп. телефон': 'phone',
  phone: 'phone',
  'mobile phone': 'phone',
  сайт: 'website',
  'веб-сайт': 'website',
  website: 'website',
  'место работы': 'company',
  'место работы:': 'company',
  компания: 'company',
  company: 'company',
  работа: 'company',
  должность: 'title',
  position: 'title',
  email: 'email',
  'e-mail': 'email',
  почта: 'email',
};

const nameOf = (document: Document): Element | null =>
  firstText(
    document,
    '#owner_page_name',
    'h1.page_name',
    'h2.page_name',
    '.page_name',
    '[class*="OwnerPageName"]',
    'main h1',
  );

const isCommunity = (document: Document, url: URL): boolean =>
  /^\/(?:club|public|event)\d/.test(url.pathname) ||
  document.querySelector('.group_info_row, #group, [class*="Group"][class*="Info"]') !== null;

/** Links out go through away.php with the target as a parameter. */
function outside(link: Element | null, url: URL): string {
  const address = webAddress(link?.getAttribute('href'), url);
  return address === ''
    ? ''
    : clean(address.includes('away.php') ? new URL(address).searchParams.get('to') : address);
}

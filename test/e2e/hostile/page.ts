import { chromeExtensionId as id } from '@clew/shared/extension-id.ts';

/** JSON as a page puts it into a script: nothing in it ends the script. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Somebody's page on which every value of hers is a payload, told in each way that a page can tell. */
export function hostilePage(person: number, texts: readonly string[], attack = ''): string {
  const [name, title, company, place] = texts.map((text) => text.slice(0, 120_000));
  const ld = `{"@context":"https://schema.org","@type":"Person","__proto__":{"canary":1},"constructor":{"prototype":{"canary":1}},
    "name":${inScript(`Ann${person} ${name}`)},"jobTitle":${inScript(title)},"email":"ann${person}@victim.example",
    "worksFor":{"@type":"Organization","name":${inScript(company)}},"address":${inScript(place)},
    "sameAs":${inScript(texts)},"url":${inScript(texts[2])},"telephone":${inScript(texts[3])}}`;
  return `<!doctype html><html lang="en"><title>${escaped(String(name))}</title>
    <meta property="og:title" content="${escaped(String(name))}"><script type="application/ld+json">${ld}</script>
    <script>${attack}</script>
    <h1>${escaped(String(name))}</h1><p>${escaped(String(title))} at ${escaped(String(company))}</p>
    <form name="body"><input name="querySelector"><input name="querySelectorAll"></form>
    ${texts.map((text) => `<a href="${escaped(text)}" title="${escaped(text)}">${escaped(text)}</a>`).join('\n')}`;
}

/**
 * Runs in the page with all that a page can do, and leaves in `window.got` whatever of the extension it got hold of.
 * Its tampering with what scripts share must not reach a reader, which has a world of its own.
 */
export const attack = `
  window.got = [];
  const own = 'chrome-extension://${id}/';
  const take = (what) => window.got.push(what);
  try { if (window.chrome?.runtime?.sendMessage) chrome.runtime.sendMessage('${id}', 'outbox-grew', () => take('an answer')); } catch {}
  try { if (window.chrome?.runtime?.connect) chrome.runtime.connect('${id}').onMessage.addListener(() => take('a port')); } catch {}
  for (const file of ['sidepanel.html', 'background.js', 'collect.js', 'pick.js', 'manifest.json', 'icon/48.png']) {
    fetch(own + file).then(() => take('fetch ' + file), () => {});
    const script = document.createElement('script');
    script.src = own + file; script.onload = () => take('script ' + file); document.documentElement.append(script);
    const image = new Image(); image.onload = () => take('image ' + file); image.src = own + file;
    const frame = document.createElement('iframe');
    frame.src = own + file; frame.style = 'position:fixed;inset:0;opacity:0';
    frame.onload = () => { try { if (frame.contentWindow.length > 0 || frame.contentDocument) take('frame ' + file); } catch {} };
    document.documentElement.append(frame);
  }
  const opened = window.open(own + 'sidepanel.html');
  try { if (opened && opened.document.getElementById('panel')) take('a window'); } catch {}
  opened?.close();
  window.postMessage('outbox-grew', '*');
  window.postMessage({ source: 'clew', type: 'evidence', evidence: { url: location.href } }, '*');
  for (const channel of ['clew', 'clew open']) new BroadcastChannel(channel).postMessage('operation');
  navigator.serviceWorker?.controller?.postMessage('outbox-grew');
  indexedDB.databases().then((all) => { if (all.some(({ name }) => /clew/.test(name))) take('a database'); });
  Object.defineProperty(Object.prototype, 'evil', { get() { take('a getter'); return 'evil'; }, configurable: true });
  Array.prototype.map = Array.prototype.filter = String.prototype.trim = function () { take('a builtin'); return this; };
  JSON.parse = () => { take('JSON'); return {}; };
  Document.prototype.querySelectorAll = () => { take('the document'); return []; };
  delete Object.prototype.evil;
`;

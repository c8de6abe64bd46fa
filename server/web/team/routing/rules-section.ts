import type { RoutingProblem } from '@clew/shared/routing/check.ts';
import type { Routing } from '@clew/shared/routing/rules.ts';
import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { alert } from '../../layout.ts';
import { conditionsText, own, problemText, targetText, type Words } from './rule-text.ts';

/** The rules in order, each with what can be done to it. */
export function rulesSection(routing: Routing, problems: readonly RoutingProblem[], words: Words): Html {
  const { routing: texts } = words.messages;
  const { rules, otherwise } = routing;
  const wrong = (ruleId: string | null): Html[] =>
    problems
      .filter((problem) => problem.ruleId === ruleId)
      .map((problem) => alert(problemText(problem, words)));
  const button = (act: string, sign: string, label: string, usable: boolean): Html =>
    html`<button name="act" value="${act}" class="quiet" aria-label="${label}" title="${label}" ${usable ? '' : html`disabled`}>${sign}</button>`;
  return html`<section>
    <h2>${texts.rules}</h2>
    ${rules.length === 0 && otherwise === null ? html`<p class="soft">${texts.none}</p>` : ''}
    <ol class="rows rules">
      ${rules.map(
        ({ id, name, when, to }, n) => html`<li><span>
          <b><bdi>${name}</bdi></b>
          <small>${conditionsText(when, words).join(' · ')}</small>
          <small>${targetText(to, words)}</small>
          ${wrong(id)}</span>
          <span class="deeds">
            ${button(`up:${id}`, '↑', texts.up(own(name)), n > 0)}
            ${button(`down:${id}`, '↓', texts.down(own(name)), n < rules.length - 1)}
            ${button(`edit:${id}`, texts.edit, texts.editIt(own(name)), true)}
            ${button(`remove:${id}`, texts.remove, texts.removeIt(own(name)), true)}
          </span></li>`,
      )}
      <li class="rest"><span><b>${texts.rest}</b>
        <small>${otherwise ? targetText(otherwise, words) : texts.restStays}</small>
        ${wrong(null)}</span>
        <span class="deeds">${button('edit:', texts.edit, texts.editIt(own(texts.rest)), true)}</span></li>
    </ol>
    <p><button name="act" value="new" class="second">${texts.add}</button></p>
  </section>`;
}

/** A word about rules that go on without a member or a team, before they do. */
export const rulesNote = (
  names: readonly string[],
  say: (rules: string) => string,
  { routing }: Words['messages'],
): Html =>
  names.length === 0
    ? html``
    : html`<p class="soft">${say(names.map((name) => own(name || routing.rest)).join(', '))}</p>`;

import { attributeFields, maxAttributes, ownerWays } from '@clew/shared/routing/rules.ts';
import { attributeName, channelName, directionName } from '@clew/shared/routing/words.ts';
import { channels } from '@clew/shared/source.ts';
import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { alert, field } from '../../layout.ts';
import { lineName, type Words } from './rule-text.ts';
import type { Values } from './rule-values.ts';

type Option = { value: string; label: string };

const select = (name: string, label: string, options: readonly Option[], chosen: string | undefined): Html =>
  html`<label class="field"><span>${label}</span><select name="${name}" dir="auto">${options.map(
    ({ value, label }) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${label}</option>`,
  )}</select></label>`;

const tick = (name: string, label: Html | string, values: Values): Html =>
  html`<label><input type="checkbox" name="${name}" value="1" ${values[name] === '1' ? html`checked` : ''}> ${label}</label>`;

/** The form of one rule: which leads it is for and where they go. */
export function ruleForm(values: Values, words: Words, error: string | undefined): Html {
  const { messages, locale } = words;
  const { rule, editIt } = messages.routing;
  const text = (name: string, label: string, hint?: string): Html =>
    field({
      name,
      label,
      value: values[name] ?? '',
      required: false,
      maxlength: 2_000,
      ...(hint && { hint }),
    });
  const directions = (['inbound', 'outbound'] as const).map((value) => ({
    value,
    label: directionName(value, locale),
  }));
  const fields = attributeFields.map((value) => ({ value, label: attributeName(value, locale) }));
  const rows = Array.from({ length: maxAttributes }, (_, n) => n).filter(
    (n) => n === 0 || values[`field${n - 1}`],
  );
  return html`<section class="stack" aria-label="${values.name ? editIt(values.name) : rule.title}">
    <h2>${rule.title}</h2>
    ${alert(error)}
    ${field({ name: 'name', label: rule.name, value: values.name ?? '', maxlength: 80, required: false })}
    <h3>${rule.when}</h3>
    <p class="soft">${rule.whenHint}</p>
    <fieldset class="ticks"><legend>${rule.sources}</legend>
      ${channels.map((channel) => tick(`channel:${channel}`, channelName(channel, locale), values))}
    </fieldset>
    ${select('direction', rule.direction, [{ value: '', label: rule.either }, ...directions], values.direction)}
    ${text('countries', rule.countries, rule.countriesHint)}
    ${text('languages', rule.languages, rule.languagesHint)}
    <div class="pair">${text('least', rule.least)}${text('most', rule.most)}</div>
    ${rows.map(
      (n) => html`<div class="pair">
        ${select(`field${n}`, rule.attribute, [{ value: '', label: rule.noField }, ...fields], values[`field${n}`])}
        ${text(`words${n}`, rule.words, n === 0 ? rule.wordsHint : undefined)}
      </div>`,
    )}
    ${text('products', rule.products, rule.productsHint)}
    <h3>${rule.to}</h3>
    ${targetFields(values, words)}
    ${formEnd(words)}
  </section>`;
}

/** The form of what happens to leads that no rule is for. */
export function restForm(values: Values, words: Words): Html {
  const { rule } = words.messages.routing;
  const goes = values.team !== undefined;
  const choice = (value: string, label: string, chosen: boolean): Html =>
    html`<label><input type="radio" name="rest" value="${value}" ${chosen ? html`checked` : ''}> ${label}</label>`;
  return html`<section class="stack">
    <h2>${rule.restTitle}</h2>
    <fieldset class="ticks">${choice('stays', rule.stays, !goes)}${choice('goes', rule.goes, goes)}</fieldset>
    ${targetFields(values, words)}
    ${formEnd(words)}
  </section>`;
}

function targetFields(values: Values, { messages, config }: Words): Html {
  const { rule } = messages.routing;
  const teams = config.teams.map(({ id, name }) => ({ value: id, label: name }));
  const lines = config.pipelines.map(({ id }) => ({ value: id, label: lineName(config, id, messages) }));
  const ways = ownerWays.map((value) => ({ value, label: rule.owners[value] }));
  const teamsOf = (ids: readonly string[]): string =>
    config.teams.flatMap(({ id, name }) => (ids.includes(id) ? [`\u2068${name}\u2069`] : [])).join(' · ');
  return html`<div class="pair">
      ${select('team', rule.team, teams, values.team)}
      ${
        lines.length > 1
          ? select('line', rule.line, lines, values.line)
          : html`<input type="hidden" name="line" value="${lines[0]!.value}">`
      }
    </div>
    ${select('owner', rule.owner, ways, values.owner)}
    <fieldset class="ticks members"><legend>${rule.members}</legend>
      ${config.members.map(({ id, name, teamIds, away }) =>
        tick(
          `user:${id}`,
          html`<span><bdi>${name}</bdi> <small>${teamsOf(teamIds)}${away ? ` · ${messages.team.away}` : ''}</small></span>`,
          values,
        ),
      )}
    </fieldset>`;
}

const formEnd = ({ messages: { routing } }: Words): Html =>
  html`<div class="inline"><button name="act" value="keep">${routing.rule.keep}</button>
    <button name="act" value="show" class="second">${routing.rule.cancel}</button></div>`;

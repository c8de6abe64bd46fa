import type { Placement } from '@clew/shared/placement.ts';
import { otherwiseId } from '@clew/shared/routing/route.ts';
import type { Routing } from '@clew/shared/routing/rules.ts';
import { ownerReasonText, reasonText } from '@clew/shared/routing/words.ts';
import { html } from 'hono/html';
import type { Rerouted } from '../../../routing/existing-leads.ts';
import type { Trial } from '../../../routing/try-routing.ts';
import type { Html } from '../../layout.ts';
import { own, personName, teamName, type Words } from './rule-text.ts';

/** What the rules would do to the leads that are there, and the way to have it so. */
export function trialSection({ rules, otherwise }: Routing, trial: Trial, words: Words): Html {
  const { messages, locale } = words;
  const { routing } = messages;
  const number = new Intl.NumberFormat(locale);
  const row = (id: string, name: Html | string): Html => {
    const { goes, moves } = trial.byRule.get(id) ?? { goes: 0, moves: 0 };
    return html`<tr><th scope="row">${name}</th><td>${number.format(goes)}</td><td>${number.format(moves)}</td></tr>`;
  };
  const matched = [...trial.byRule].reduce((sum, [id, { goes }]) => sum + (id === otherwiseId ? 0 : goes), 0);
  const rest = trial.open - matched;
  return html`<section id="trial">
    <h2>${routing.trial.title}</h2>
    <p class="soft" role="status">${routing.trial.counted(trial.open)}</p>
    <table>
      <thead><tr><th scope="col">${routing.trial.rule}</th><th scope="col">${routing.trial.leads}</th><th scope="col">${routing.trial.moves}</th></tr></thead>
      <tbody>
        ${rules.map(({ id, name }) => row(id, html`<bdi>${name}</bdi>`))}
        ${
          otherwise
            ? row(otherwiseId, routing.rest)
            : html`<tr><th scope="row">${routing.rest}</th><td>${number.format(rest)}</td><td>${number.format(0)}</td></tr>`
        }
      </tbody>
    </table>
    ${trial.closed > 0 ? html`<p class="soft">${routing.trial.closed(trial.closed)}</p>` : ''}
    ${
      trial.sample.length > 0
        ? html`<h3>${routing.trial.sample}</h3>
          <ul class="rows">${trial.sample.map((each) => sampleRow(each, words))}</ul>`
        : ''
    }
    <div class="inline ends">
      <button name="act" value="save">${routing.trial.save}</button>
      ${
        trial.moves > 0
          ? html`<button name="act" value="apply" class="second">${routing.trial.saveAndMove(trial.moves)}</button>`
          : ''
      }
    </div>
  </section>`;
}

function sampleRow({ lead, decision, moves }: Rerouted, words: Words): Html {
  const { messages, locale, config } = words;
  const { fields } = lead;
  const { rule, rest, trial } = messages.routing;
  const name = fields.name || (fields.emails[0] ?? fields.phones[0] ?? fields.profiles[0] ?? '');
  const place = ({ teamId, ownerId }: Placement): string =>
    [
      teamId === null ? messages.team.noTeam : own(teamName(config, teamId)),
      ownerId === null ? rule.owners.nobody : own(personName(config, ownerId)),
    ].join(' · ');
  const because = [
    decision.rule ? own(decision.rule.name) : rest,
    ...decision.reasons.map((reason) => reasonText(reason, locale)),
    ownerReasonText(decision.owner, locale),
  ];
  return html`<li><span><b><bdi>${name}</bdi></b>
    <small>${place(decision.to)}</small>
    <small>${because.join(' · ')}</small></span>
    <span class="soft">${moves ? trial.from(place(lead)) : trial.stays}</span></li>`;
}

import type { Lead } from '@clew/shared/lead.ts';
import type { Privacy } from '@clew/shared/legal-basis.ts';
import { legalBases } from '@clew/shared/legal-basis.ts';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { field } from '../../layout.ts';
import type { TeamEnv } from '../team-env.ts';
import { timeIn } from '../team-env.ts';

export function findSection(c: Context<TeamEnv>, address: string): Html {
  const { privacy } = c.var.messages;
  return html`<section>
    <h2>${privacy.find}</h2>
    <p class="soft">${privacy.findText}</p>
    <form method="post" action="/team/privacy/find" class="inline">
      ${field({ name: 'address', label: privacy.address, value: address, maxlength: 500 })}
      <button>${privacy.search}</button>
    </form>
  </section>`;
}

export function foundSection(c: Context<TeamEnv>, leads: readonly Lead[]): Html {
  const { messages, locale } = c.var;
  const { privacy } = messages;
  return html`<section>
    <h2>${privacy.found(leads.length.toLocaleString(locale))}</h2>
    <ul class="rows">
      ${leads.map(
        ({ id, fields: { name, title, company, emails } }) => html`<li>
          <span><bdi>${name || privacy.unnamed}</bdi>
            <small dir="auto">${[title, company, ...emails].filter(Boolean).join(' · ')}</small></span>
          <span class="deeds">
            <form method="post" action="/team/privacy/export"><input type="hidden" name="leadId" value="${id}">
              <button class="quiet">${privacy.export}</button></form>
            <details><summary>${privacy.erase}…</summary>
              <form method="post" action="/team/privacy/erase" class="stack"><input type="hidden" name="leadId" value="${id}">
                <p class="soft">${privacy.eraseText}</p>
                <label class="tick"><input type="checkbox" name="forGood" value="1" checked> <span>${privacy.forGood}</span></label>
                <div><button class="danger">${privacy.erase}</button></div></form></details>
          </span></li>`,
      )}
    </ul>
  </section>`;
}

export function listSection(c: Context<TeamEnv>, entries: number): Html {
  const { messages, locale } = c.var;
  const { privacy } = messages;
  return html`<section>
    <h2>${privacy.list}</h2>
    <p class="soft">${privacy.listText}</p>
    <p>${privacy.entries(entries.toLocaleString(locale))}</p>
    <form method="post" action="/team/privacy/list" class="inline">
      ${field({ name: 'address', label: privacy.address, maxlength: 500 })}
      <button name="act" value="add">${privacy.add}</button>
      <button name="act" value="remove" class="second">${privacy.remove}</button>
    </form>
  </section>`;
}

/** @param preview whom the months in the form would erase, null when they erase nobody */
export function rulesSection(
  c: Context<TeamEnv>,
  { legalBasis }: Privacy,
  months: string,
  preview: { total: number; leads: readonly Lead[] } | null,
): Html {
  const { messages, locale } = c.var;
  const { privacy } = messages;
  return html`<section>
    <h2>${privacy.rules}</h2>
    <form method="post" action="/team/privacy/rules" class="stack">
      <label class="field"><span>${privacy.legalBasis}</span><select name="legalBasis">
        ${legalBases.map(
          (value) =>
            html`<option value="${value}" ${value === legalBasis ? html`selected` : ''}>${privacy.legalBases[value]}</option>`,
        )}
      </select></label>
      ${field({
        name: 'keepMonths',
        label: privacy.keepMonths,
        value: months,
        hint: privacy.keepHint,
        required: false,
        maxlength: 3,
      })}
      <div class="inline"><button name="act" value="save">${privacy.save}</button>
        <button name="act" value="preview" class="second">${privacy.previewOther}</button></div>
    </form>
    ${
      preview
        ? html`<h3>${privacy.preview(preview.total.toLocaleString(locale))}</h3>
          <ul class="rows">${preview.leads.map(
            ({ fields: { name, company, emails }, updatedAt }) => html`<li>
              <span><bdi>${name || emails[0] || privacy.unnamed}</bdi> <small dir="auto">${company}</small></span>
              <span class="soft">${privacy.since(timeIn(locale, updatedAt))}</span></li>`,
          )}</ul>`
        : ''
    }
  </section>`;
}

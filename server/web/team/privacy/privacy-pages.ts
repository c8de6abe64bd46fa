import { asciiDigits } from '@clew/shared/fold.ts';
import { LeadId } from '@clew/shared/lead.ts';
import { legalBases, Privacy } from '@clew/shared/legal-basis.ts';
import { typedKey } from '@clew/shared/suppression.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Deps } from '../../../app.ts';
import { eraseLead } from '../../../leads/erase.ts';
import { exportLead } from '../../../leads/export.ts';
import { findByAddress } from '../../../leads/find.ts';
import { previewExpiry } from '../../../retention/expire.ts';
import { changeList, countSuppressed } from '../../../suppression/administer-list.ts';
import { setPrivacy } from '../../../workspaces/privacy.ts';
import { readWorkspace } from '../../../workspaces/workspaces.ts';
import { readForm } from '../../forms.ts';
import type { Html } from '../../layout.ts';
import { alert } from '../../layout.ts';
import type { TeamEnv } from '../team-env.ts';
import { teamPage } from '../team-env.ts';
import { findSection, foundSection, listSection, rulesSection } from './sections.ts';

/** How many names of a preview are shown. */
const shown = 50;

/** What came of a form, told at the top, and what the fields of a form held. */
type Came = { notice?: Html; address?: string; found?: Html; months?: string };

/** People's rights, for admins: what is held about one, erasing, who is not to be contacted, how long all are kept. */
export function privacyPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();
  app.use(async (c, next) => (c.var.scope.role === 'admin' ? next() : c.notFound()));
  const show = (c: Context<TeamEnv>, came: Came = {}) => privacyPage(deps, c, came);
  const said = (text: string): Html => html`<p role="status">${text}</p>`;

  app.get('/', async (c) => c.html(await show(c)));

  // An address goes into the body: what is asked for stands in no history and no log.
  app.post('/find', async (c) => {
    const { scope, database, messages } = c.var;
    const { address = '' } = await readForm(c);
    const key = typedKey(address);
    if (key === null)
      return c.html(await show(c, { notice: alert(messages.privacy.notAnAddress), address }), 422);
    const leads = await findByAddress(scope, database, key, address);
    return c.html(await show(c, { address, found: foundSection(c, leads) }));
  });

  app.post('/export', async (c) => {
    const { scope, database } = c.var;
    const leadId = LeadId.safeParse((await readForm(c)).leadId);
    if (!leadId.success) return c.notFound();
    const held = await exportLead(scope, database, leadId.data, deps.clock());
    c.header('content-disposition', `attachment; filename="clew-${leadId.data}.json"`);
    return c.json(held);
  });

  app.post('/erase', async (c) => {
    const { scope, database, messages } = c.var;
    const form = await readForm(c);
    const leadId = LeadId.safeParse(form.leadId);
    if (!leadId.success) return c.notFound();
    const asked = { leadId: leadId.data, forGood: form.forGood === '1' };
    const { seq } = await eraseLead(scope, database, asked, deps.clock());
    deps.pokes.tell(scope.workspaceId, seq);
    return c.html(await show(c, { notice: said(messages.privacy.erased) }));
  });

  app.post('/list', async (c) => {
    const { scope, database, messages } = c.var;
    const { address = '', act } = await readForm(c);
    const key = typedKey(address);
    const texts = messages.privacy;
    if (key === null) return c.html(await show(c, { notice: alert(texts.notAnAddress), address }), 422);
    const how = act === 'remove' ? 'remove' : 'add';
    const came = await changeList(scope, database, how, key, deps.clock());
    if (came === 'full') return c.html(await show(c, { notice: alert(texts.full), address }), 409);
    const done = how === 'add' ? texts.added : texts.removed;
    return c.html(await show(c, { notice: said(came === 'same' ? texts.same : done) }));
  });

  app.post('/rules', async (c) => {
    const { scope, database, messages } = c.var;
    const form = await readForm(c);
    const months = asciiDigits(form.keepMonths ?? '');
    const privacy = Privacy.safeParse({
      legalBasis: z.enum(legalBases).catch('legitimate_interest').parse(form.legalBasis),
      keepMonths: months === '' ? null : Number(months),
    });
    if (!privacy.success)
      return c.html(await show(c, { notice: alert(messages.privacy.badMonths), months }), 422);
    if (form.act === 'preview') return c.html(await show(c, { months }));
    await setPrivacy(scope, database, privacy.data, deps.clock());
    return c.html(await show(c, { notice: said(messages.privacy.saved) }));
  });

  return app;
}

async function privacyPage(
  deps: Deps,
  c: Context<TeamEnv>,
  { notice, address = '', found, months }: Came,
): Promise<Html> {
  const { messages, scope, database } = c.var;
  const config = await readWorkspace(scope, database);
  const kept = months === undefined ? config.privacy.keepMonths : Number(months) || null;
  const valid = Privacy.shape.keepMonths.safeParse(kept).data ?? null;
  const [entries, preview] = await Promise.all([
    countSuppressed(scope, database),
    valid === null ? null : previewExpiry(scope.workspaceId, database, valid, deps.clock(), shown),
  ]);
  const body = html`<p><a href="/team">${messages.team.back}</a></p>
    <h1>${messages.privacy.title}</h1>
    ${notice ?? ''}
    ${findSection(c, address)}
    ${found ?? ''}
    ${listSection(c, entries)}
    ${rulesSection(c, config.privacy, months ?? String(config.privacy.keepMonths ?? ''), preview)}`;
  return teamPage(c, messages.privacy.title, body);
}

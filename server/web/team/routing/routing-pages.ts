import { randomUUID } from 'node:crypto';
import { checkRouting } from '@clew/shared/routing/check.ts';
import { maxRoutingRules, type Routing } from '@clew/shared/routing/rules.ts';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { html } from 'hono/html';
import type { Deps } from '../../../app.ts';
import { applyRouting } from '../../../routing/apply-routing.ts';
import { saveRouting } from '../../../routing/save-routing.ts';
import { tryRouting } from '../../../routing/try-routing.ts';
import { readWorkspace } from '../../../workspaces/workspaces.ts';
import { readForm } from '../../forms.ts';
import type { Html } from '../../layout.ts';
import { alert } from '../../layout.ts';
import type { TeamEnv } from '../team-env.ts';
import { teamPage } from '../team-env.ts';
import { packRouting, routingMark, unpackRouting } from './draft.ts';
import { restForm, ruleForm } from './rule-form.ts';
import type { Words } from './rule-text.ts';
import { readRule, readTarget, ruleValues, targetValues, type Values } from './rule-values.ts';
import { rulesSection } from './rules-section.ts';
import { trialSection } from './trial-section.ts';

/** What is being changed: rules that are not saved yet, and which of them is open. '' is what is for the rest. */
type Editing = { draft: Routing; mark: string; editing?: string; values?: Values; error?: string };

/** The workspace's routing rules, for admins: changed here, tried on the leads that are there, then saved. */
export function routingPages(deps: Deps): Hono<TeamEnv> {
  const app = new Hono<TeamEnv>();
  app.use(async (c, next) => (c.var.scope.role === 'admin' ? next() : c.notFound()));

  app.get('/', async (c) => {
    const words = await wordsOf(c);
    const { routing } = words.config;
    return c.html(show(c, words, { draft: routing, mark: routingMark(routing) }));
  });

  app.post('/', async (c) => {
    const { scope, database } = c.var;
    const form = await readForm(c);
    const words = await wordsOf(c);
    const texts = words.messages.routing;
    const draft = unpackRouting(form.draft);
    const { act = '', mark = '', editing } = form;
    if (!draft) return c.notFound();
    const [deed = '', id = ''] = act.split(/:(.*)/s);
    const at = { draft, mark };
    switch (deed) {
      case 'new':
      case 'edit': {
        const rule = draft.rules.find((each) => each.id === id);
        if (deed === 'new' && draft.rules.length >= maxRoutingRules)
          return c.html(show(c, words, at, alert(texts.problem.tooMuch)), 422);
        const values = rule
          ? ruleValues(rule, words.locale)
          : deed === 'edit'
            ? targetValues(draft.otherwise)
            : {};
        return c.html(show(c, words, { ...at, editing: deed === 'new' ? randomUUID() : id, values }));
      }
      case 'keep': {
        const kept = keep(draft, editing ?? '', form, words);
        return 'draft' in kept
          ? c.html(show(c, words, { draft: kept.draft, mark }))
          : c.html(show(c, words, { ...at, editing: editing ?? '', values: form, error: kept.error }), 422);
      }
      case 'up':
      case 'down':
      case 'remove':
        return c.html(show(c, words, { draft: rearranged(draft, deed, id), mark }));
      case 'try': {
        if (checkRouting(draft, words.config).length > 0)
          return c.html(show(c, words, at, alert(texts.refused)), 422);
        const trial = trialSection(draft, await tryRouting(scope, database, draft), words);
        return c.html(show(c, words, at, '', trial));
      }
      case 'save':
      case 'apply':
        return save(c, words, at, deed === 'apply');
      default:
        return c.html(show(c, words, at));
    }
  });

  const save = async (c: Context<TeamEnv>, words: Words, { draft, mark }: Editing, apply: boolean) => {
    const { scope, database } = c.var;
    const texts = words.messages.routing;
    const isAsSeen = (standing: Routing) => routingMark(standing) === mark;
    const saved = await saveRouting(scope, database, draft, isAsSeen, deps.clock());
    if (saved === 'refused') return c.html(show(c, words, { draft, mark }, alert(texts.refused)), 422);
    const standing = await wordsOf(c);
    const { routing } = standing.config;
    const now = { draft: routing, mark: routingMark(routing) };
    if (saved === 'overtaken') return c.html(show(c, standing, now, alert(texts.overtaken)), 409);
    const moved = apply ? await applyRouting(scope, database, deps.clock) : 0;
    const text = apply ? texts.savedAndMoved(moved) : texts.saved;
    return c.html(show(c, standing, now, html`<p role="status">${text}</p>`));
  };

  return app;
}

const wordsOf = async (c: Context<TeamEnv>): Promise<Words> => ({
  locale: c.var.locale,
  messages: c.var.messages,
  config: await readWorkspace(c.var.scope, c.var.database),
});

/** The rules with the one that was open as its form says it. */
function keep(
  draft: Routing,
  id: string,
  form: Values,
  { messages }: Words,
): { draft: Routing } | { error: string } {
  if (id === '') return { draft: { ...draft, otherwise: form.rest === 'goes' ? readTarget(form) : null } };
  const read = readRule(id, form, messages);
  if ('error' in read) return read;
  const known = draft.rules.some((rule) => rule.id === id);
  const rules = known
    ? draft.rules.map((rule) => (rule.id === id ? read.rule : rule))
    : [...draft.rules, read.rule].slice(0, maxRoutingRules);
  return { draft: { ...draft, rules } };
}

function rearranged(draft: Routing, deed: 'up' | 'down' | 'remove', id: string): Routing {
  const from = draft.rules.findIndex((rule) => rule.id === id);
  const rules = draft.rules.filter((rule) => rule.id !== id);
  const rule = draft.rules[from];
  if (rule && deed !== 'remove') rules.splice(Math.max(0, from + (deed === 'up' ? -1 : 1)), 0, rule);
  return { ...draft, rules };
}

function show(
  c: Context<TeamEnv>,
  words: Words,
  { draft, mark, editing, values = {}, error }: Editing,
  notice: Html | string = '',
  trial: Html | string = '',
): Html {
  const { routing, team } = words.messages;
  const changed = routingMark(draft) !== routingMark(words.config.routing);
  const problems = checkRouting(draft, words.config);
  const isOpen = editing !== undefined;
  const form =
    editing === ''
      ? restForm(values, words)
      : isOpen
        ? ruleForm(values, words, error)
        : rulesSection(draft, problems, words);
  const body = html`<p><a href="/team">${team.back}</a></p>
    <h1>${routing.title}</h1>
    <p class="soft">${routing.intro}</p>
    ${notice}
    <form method="post" action="/team/routing">
      <input type="hidden" name="draft" value="${packRouting(draft)}">
      <input type="hidden" name="mark" value="${mark}">
      ${isOpen ? html`<input type="hidden" name="editing" value="${editing}">` : ''}
      ${form}
      ${isOpen ? '' : ends(draft, changed, trial, words)}
    </form>`;
  return teamPage(c, routing.title, body);
}

function ends(
  draft: Routing,
  changed: boolean,
  trial: Html | string,
  { messages: { routing } }: Words,
): Html {
  if (draft.rules.length === 0 && draft.otherwise === null && !changed) return html``;
  return html`${changed ? html`<p class="unsaved" role="status">${routing.changed}</p>` : ''}
    <div class="inline"><button name="act" value="try" formaction="/team/routing#trial" class="${trial ? 'second' : ''}">${routing.try}</button>
      ${changed ? html`<a href="/team/routing">${routing.discard}</a>` : ''}</div>
    ${trial}`;
}

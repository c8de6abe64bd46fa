import type { Recipe } from '@clew/shared/recipe.ts';
import { ArrowLeft, Crosshair, Trash2 } from 'lucide';
import { useEffect } from 'preact/hooks';
import { formatWhen } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { personName } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import { useShortcuts } from '../shortcuts.ts';
import { pagesOf } from './teaching.tsx';
import './teaching.css';

/** Everything taught: where, by whom, whether it still holds. */
export function TaughtView() {
  const { route, teach } = usePanel();
  const m = messages.value.teach;
  const recipes = teach.recipes.value;
  const leave = () => {
    route.value = { view: 'page' };
  };
  useEffect(teach.refresh, []);
  useShortcuts({ Escape: leave });
  return (
    <section class="taught" aria-labelledby="taught-title">
      <Button look="quiet" icon={ArrowLeft} directional onClick={leave}>
        {m.back}
      </Button>
      <h1 id="taught-title">{m.title}</h1>
      {recipes?.length === 0 && <EmptyState icon={Crosshair} title={m.emptyTitle} text={m.empty} />}
      {recipes && recipes.length > 0 && (
        <>
          <p class="note">{m.intro}</p>
          <ul>
            {recipes.map((recipe) => (
              <TaughtRow key={recipe.id} recipe={recipe} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function TaughtRow({ recipe }: { recipe: Recipe }) {
  const { teach, toasts, config, userId, now } = usePanel();
  const m = messages.value;
  const field = m.field[recipe.field];
  const misses = teach.misses.value[recipe.id]?.misses ?? 0;
  const role = config.value.members.find(({ id }) => id === userId.value)?.role;
  const mayRemove = role !== 'rep' || recipe.by === null || recipe.by === userId.value;
  const remove = async () => {
    await teach.remove(recipe);
    toasts.show({
      text: messages.peek().teach.removed(field),
      tone: 'plain',
      undo: () => void teach.restore(recipe),
    });
  };
  return (
    <li>
      <span class="taught-text">
        <b>{field}</b>
        <span>{pagesOf(recipe)}</span>
        <span class="note">
          {m.teach.by(
            personName(config.value, recipe.by, userId.value),
            formatWhen(recipe.at, now.value, m.time.now),
          )}
        </span>
        {misses > 0 && <span class="taught-failing">{m.teach.failing(misses)}</span>}
      </span>
      {mayRemove && <IconButton icon={Trash2} label={m.teach.remove(field, recipe.host)} onClick={remove} />}
    </li>
  );
}

import { type Score, topReasons } from '@clew/shared/scoring/score.ts';
import { formatNumber, formatPoints } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { ScoreCoil } from '../../ui/score-coil.tsx';
import { reasonText } from '../labels.ts';
import { usePanel } from '../panel-context.ts';
import './score-summary.css';

/** The coil, the three strongest reasons, and every point behind one click. */
export function ScoreSummary({ score }: { score: Score }) {
  const { config } = usePanel();
  const m = messages.value.score;
  const total = formatNumber(score.total);
  const line = (reason: Score['ledger'][number]) => (
    <li key={reason.ruleId}>
      <span>{reasonText(config.value, reason)}</span>
      <b class={reason.points < 0 ? 'points points-lost' : 'points'}>{formatPoints(reason.points)}</b>
    </li>
  );
  return (
    <section class="score" aria-labelledby="score-title">
      <h2 id="score-title" class="visually-hidden">
        {m.title}
      </h2>
      <div class="score-figure">
        <ScoreCoil
          total={score.total}
          text={total}
          label={m.label(total, score.grade)}
          size={72}
          windings={3}
        />
        <span class="note">{m.grade(score.grade)}</span>
      </div>
      <div class="score-reasons">
        {score.ledger.length === 0 ? <p class="note">{m.none}</p> : <ul>{topReasons(score, 3).map(line)}</ul>}
        {score.ledger.length > 0 && (
          <details>
            <summary>{m.all}</summary>
            <Part title={m.fit} sum={score.fit}>
              {score.ledger.filter(({ part }) => part === 'fit').map(line)}
            </Part>
            <Part title={m.engagement} sum={score.engagement}>
              {score.ledger.filter(({ part }) => part === 'engagement').map(line)}
            </Part>
            <p class="score-sum score-total">
              <span>{m.total}</span>
              <b class="points">{total}</b>
            </p>
          </details>
        )}
      </div>
    </section>
  );
}

type PartProps = { title: string; sum: number; children: preact.ComponentChild[] };

const Part = ({ title, sum, children }: PartProps) =>
  children.length === 0 ? null : (
    <>
      <p class="score-sum">
        <span>{title}</span>
        <b class="points">{formatNumber(sum)}</b>
      </p>
      <ul>{children}</ul>
    </>
  );

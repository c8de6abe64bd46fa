import type { Block } from '../../adapters/evidence.ts';
import { type Row, upwards } from './rows.ts';

/** Rows that belong to one anchor, in page order. */
export type Card = { anchor: Row; rows: Row[] };

const maxRows = 14;

/**
 * Which rows belong to which anchor (a person's name, a firm's heading). A box of the page that holds one anchor
 * belongs to it as a whole; where anchors stand side by side in one box, each owns what follows up to the next.
 * `enough` says when the rows of a lone anchor are complete, so that it does not swallow the page.
 */
export function cardsOf(
  anchors: readonly Row[],
  rows: readonly Row[],
  blocks: readonly Block[],
  enough: (rows: readonly Row[]) => boolean,
): Card[] {
  const rowsBelow = new Map<number, Row[]>();
  for (const row of rows) {
    for (const block of upwards(blocks, row.block)) {
      const list = rowsBelow.get(block);
      if (list) list.push(row);
      else rowsBelow.set(block, [row]);
    }
  }
  const isAnchor = new Set(anchors);
  return anchors.map((anchor, position) => {
    let best: Row[] = [anchor];
    for (const block of upwards(blocks, anchor.block)) {
      const below = rowsBelow.get(block) ?? [];
      const count = below.filter((row) => isAnchor.has(row)).length;
      if (count > 1) {
        if (enough(best)) break;
        const next = anchors[position + 1];
        const previous = anchors[position - 1];
        const following = below
          .filter((row) => row.index >= anchor.index && (!next || row.index < next.index))
          .slice(0, maxRows);
        const preceding = below.filter(
          (row) => row.index < best[0]!.index && (!previous || row.index > previous.index),
        );
        best =
          enough(following) || preceding.length === 0 || previous
            ? merge(best, upToHeading(following, anchor))
            : merge(best, following);
        break;
      }
      if (below.length > maxRows || block === -1) {
        if (!enough(best))
          best = merge(
            best,
            upToHeading(
              rows
                .slice(rows.indexOf(anchor), rows.indexOf(anchor) + 8)
                .filter((row) => row === anchor || !isAnchor.has(row)),
              anchor,
            ),
          );
        break;
      }
      best = below;
      if (anchors.length === 1 && enough(best)) break;
    }
    return { anchor, rows: best };
  });
}

const merge = (one: Row[], two: Row[]): Row[] =>
  [...new Set([...one, ...two])].sort((a, b) => a.index - b.index);

/** A heading of the anchor's level or above begins something else. */
function upToHeading(rows: Row[], anchor: Row): Row[] {
  const end = rows.findIndex(
    (row) =>
      row !== anchor &&
      row.index > anchor.index &&
      row.level > 0 &&
      (anchor.level === 0 || row.level <= anchor.level),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

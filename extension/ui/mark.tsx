import { mark } from '@clew/shared/mark.ts';

/** Never mirrored: it is a mark and not an arrow. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke-linecap="round">
      <circle {...mark.ball} fill="var(--thread)" />
      <path d={mark.strands} stroke="var(--ground)" stroke-width="1.4" />
      <path d={mark.end} stroke="var(--thread)" stroke-width="2" />
    </svg>
  );
}

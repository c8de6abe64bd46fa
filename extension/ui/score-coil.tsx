import './score-coil.css';

type Props = {
  /** 0–100 */
  total: number;
  /** The same, in the language's digits; drawn inside. */
  text: string;
  label: string;
  /** px */
  size?: number;
  /** How many windings of thread; one where it is small. */
  windings?: 1 | 3;
};

/** The score as thread wound on a coil: the fuller the coil, the better the lead. */
export function ScoreCoil({ total, text, label, size = 36, windings = 1 }: Props) {
  const stroke = windings === 1 ? 2.6 : 1.5;
  return (
    <span
      class="coil"
      role="img"
      aria-label={label}
      style={{ inlineSize: `${size}px`, blockSize: `${size}px` }}
    >
      <svg viewBox="0 0 40 40" aria-hidden="true" stroke-width={stroke}>
        {Array.from({ length: windings }, (_, winding) => {
          const radius = 18.4 - winding * 2.2;
          // Each winding ends a little before the one around it, as thread does.
          const length = Math.min(100, total) * (1 - winding * 0.05);
          return (
            <g key={winding}>
              <circle cx="20" cy="20" r={radius} class="coil-core" />
              {length > 0 && (
                <circle
                  cx="20"
                  cy="20"
                  r={radius}
                  class="coil-thread"
                  pathLength={100}
                  stroke-dasharray={`${length} 200`}
                />
              )}
            </g>
          );
        })}
      </svg>
      <span
        class="coil-text"
        aria-hidden="true"
        style={{ fontSize: `${size * (windings === 3 ? 0.28 : 0.33)}px` }}
      >
        {text}
      </span>
    </span>
  );
}

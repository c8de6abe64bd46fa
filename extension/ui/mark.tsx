/** The clew: a ball of thread with its end hanging loose. Never mirrored, it is a mark and not an arrow. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke-linecap="round">
      <circle cx="11" cy="11" r="8.5" fill="var(--thread)" />
      <path
        d="M4.6 8.4C8.4 5.6 13.6 5.6 17.4 8.4M3.6 12.6C8 9.2 14 9.2 18.4 12.6M6.2 16.6C9 14.4 13 14.4 15.8 16.6"
        stroke="var(--ground)"
        stroke-width="1.4"
      />
      <path d="M13 19.3C16.5 19.6 18.5 21.4 22.2 20.4" stroke="var(--thread)" stroke-width="1.8" />
    </svg>
  );
}

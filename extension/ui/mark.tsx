/** The clew: a ball of thread with its end hanging loose. Never mirrored, it is a mark and not an arrow. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke-linecap="round">
      <circle cx="11.2" cy="11" r="9.8" fill="var(--thread)" />
      <path
        d="M.8 13C4.5 6.6 10 2.6 16 1.6M1.6 17C6 9.2 12.5 5.4 20 4.6M12.4 6.8c4.2 1.6 7.2 4.4 8.4 8M8.8 8.9C13.4 11 16.8 15 18 19.6M5.6 12C9.8 14 12.4 17 13.2 20.6"
        stroke="var(--ground)"
        stroke-width="1.4"
      />
      <path d="M11.2 19.8C15 19.8 18 23.4 22.8 21.2" stroke="var(--thread)" stroke-width="2" />
    </svg>
  );
}

/** The clew: a ball of thread with its end hanging loose, drawn in a box of 24 × 24. */
export const mark = {
  ball: { cx: 11.2, cy: 11, r: 9.8 },
  /** The thread on the ball, in the colour of the ground, 1.4 wide. */
  strands:
    'M.8 13C4.5 6.6 10 2.6 16 1.6M1.6 17C6 9.2 12.5 5.4 20 4.6M12.4 6.8c4.2 1.6 7.2 4.4 8.4 8M8.8 8.9C13.4 11 16.8 15 18 19.6M5.6 12C9.8 14 12.4 17 13.2 20.6',
  /** Its loose end, in the colour of the ball, 2 wide. */
  end: 'M11.2 19.8C15 19.8 18 23.4 22.8 21.2',
} as const;

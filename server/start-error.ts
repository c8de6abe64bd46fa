/** Why the server cannot start: one line that says what to do about it. */
export class StartError extends Error {}

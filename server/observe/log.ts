import { describeError } from './describe-error.ts';

/** Never a token, a name, an address or a text somebody wrote: ids, counts, and words of ours. */
export type Fields = Record<string, string | number | boolean>;

/** What happens on the server, for whoever runs it. `event` is one of few fixed words. */
export type Log = {
  info(event: string, fields?: Fields): void;
  error(event: string, error: unknown, fields?: Fields): void;
};

/** One JSON object a line: `time` (ISO 8601), `level`, `event`, the fields, and `error` as describeError gives it. */
export function jsonLog(write: (line: string) => void, clock: () => number): Log {
  const line = (level: string, event: string, rest: object) =>
    write(`${JSON.stringify({ time: new Date(clock()).toISOString(), level, event, ...rest })}\n`);
  return {
    info: (event, fields = {}) => line('info', event, fields),
    error: (event, error, fields = {}) => line('error', event, { ...fields, error: describeError(error) }),
  };
}

/** For a person at a terminal: only what went wrong. */
export function textLog(write: (text: string) => void): Log {
  return {
    info: () => {},
    error: (event, error, fields = {}) => {
      const { stack, ...said } = describeError(error);
      write(`${[event, JSON.stringify({ ...fields, ...said }), ...stack].join('\n    ')}\n`);
    },
  };
}

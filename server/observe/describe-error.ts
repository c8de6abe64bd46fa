/** What may be written down of an error. */
export type ErrorDescription = {
  name: string;
  code?: string;
  message?: string;
  /** The statement, its values left out. */
  query?: string;
  /** Where it came from, the innermost frame first. */
  stack: string[];
  cause?: ErrorDescription;
};

/** Whose messages are made of words of the program. Others may quote what they failed at, as JSON.parse does. */
const plain = ['TypeError', 'RangeError', 'ReferenceError', 'LibsqlError', 'StartError', 'CallError'];

/** An error without what it may quote of people, requests and secrets. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const name = error.constructor.name;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const query = 'query' in error && typeof error.query === 'string' ? error.query : undefined;
  // What the system refuses names a file or a host of ours.
  const isPlain = plain.includes(name) || 'syscall' in error;
  return {
    name,
    ...(code !== undefined && { code }),
    ...(isPlain && { message: error.message }),
    ...(query !== undefined && { query: query.slice(0, 500) }),
    stack: framesOf(error),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}

/** The stack begins with the message, and a line of that may look like a frame. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  if (at < 0) return [];
  return stack
    .slice(at + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 10);
}

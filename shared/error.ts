export const errorCodes = [
  'invalid', // the input breaks a rule: details say where and what was expected
  'not-found',
  'conflict', // somebody else changed it meanwhile
  'locked', // another process writes, or the round is final
  'file', // the file or folder cannot be read or written
  'newer', // made by a newer version of the program
  'damaged', // the content of a file is not what was written
  'usage', // the command line was misused
  'cancelled',
  'internal', // a bug: logged with its stack
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Plain data that goes with an error: place in a file, expected and found values. */
export type ErrorDetails = Readonly<Record<string, unknown>>;

/**
 * What the user can act on. `message` is the Chinese sentence that is shown: what happened, what was kept, what to do.
 * Anything else thrown is a bug and is shown as `internal`.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails | undefined;

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** An error as it crosses every border (IPC, HTTP, command line). */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details?: ErrorDetails | undefined;
}

export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

import { ERROR_MESSAGES, type ErrorCode, type ErrorParams } from './messages.ts';

type MessageArguments<Code extends ErrorCode> = ErrorParams<Code> extends undefined ? [] : [params: ErrorParams<Code>];

/**
 * A refusal the user is meant to read. Thrown anywhere behind the contract and
 * carried to the screen as its code and its Vietnamese sentence; every other
 * exception reaches the screen only as `INTERNAL`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Makes the refusal for a code, its sentence filled in from `params`. */
export function refusal<Code extends ErrorCode>(code: Code, ...params: MessageArguments<Code>): AppError {
  const message = ERROR_MESSAGES[code] as (params?: ErrorParams<Code>) => string;
  return new AppError(code, message(...params));
}

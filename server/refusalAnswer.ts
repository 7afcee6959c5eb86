import type { ServerResponse } from 'node:http';
import { AppError } from '#core/errors/appError.ts';
import type { ErrorCode } from '#core/errors/messages.ts';
import { unforeseen } from '#service/hosting/log.ts';
import { refusalBody } from '#service/hosting/refusalBody.ts';

const STATUS: Partial<Record<ErrorCode, number>> = {
  INPUT_INVALID: 400,
  UNKNOWN_CALLER: 403,
  NOT_FOUND: 404,
  FILE_TOKEN_EXPIRED: 410,
  FILE_TOO_LARGE: 413,
  FILE_KIND_UNKNOWN: 415,
  INTERNAL: 500,
  DISK_FULL: 507,
};

/** Answers with a refusal as a call is answered. Code and sentence stand at the top too, for what is no call. */
export function answerRefusal(response: ServerResponse, refused: AppError, status = STATUS[refused.code] ?? 500): void {
  const { code, message } = refused;
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ code, message, ...refusalBody(refused, status) }));
}

/** Turns whatever went wrong into an answer; where it happened goes to the log, never to the page. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy(); // half an answer must not look like a whole one
    return;
  }
  answerRefusal(response, error instanceof AppError ? error : unforeseen(error));
}

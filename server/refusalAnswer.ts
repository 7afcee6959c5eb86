import type { ServerResponse } from 'node:http';
import { AppError } from '#core/errors/appError.ts';
import type { ErrorCode } from '#core/errors/messages.ts';
import { unforeseen } from '#service/hosting/log.ts';

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

/** JSON-RPC's "invalid request", which tRPC clients expect beside a message. */
const INVALID_REQUEST = -32_600;

/**
 * Answers with a refusal in the shape of a tRPC error, so that the renderer shows
 * it by the same code path whether the router or this host refused. Code and sentence
 * stand at the top too, for calls that are not tRPC's.
 */
export function answerRefusal(response: ServerResponse, refused: AppError, status = STATUS[refused.code] ?? 500): void {
  const { code, message } = refused;
  const error = { message, code: INVALID_REQUEST, data: { code, httpStatus: status } };
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ code, message, error }));
}

/** Turns whatever went wrong into an answer; where it happened goes to the log, never to the page. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy(); // half an answer must not look like a whole one
    return;
  }
  answerRefusal(response, error instanceof AppError ? error : unforeseen(error));
}

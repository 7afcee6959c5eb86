import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { AppError, refusal } from '#core/errors/appError.ts';
import type { ErrorCode } from '#core/errors/messages.ts';

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

/** Turns whatever went wrong into an answer; the details go to the terminal, never to the page. */
export function answerFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy(); // half an answer must not look like a whole one
    return;
  }
  if (error instanceof AppError) {
    answerRefusal(response, error);
    return;
  }
  const reference = randomUUID().slice(0, 8);
  console.error(`Lỗi ${reference}:`, error);
  answerRefusal(response, refusal('INTERNAL', { reference }));
}

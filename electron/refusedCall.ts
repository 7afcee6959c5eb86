import type { AppError } from '#core/errors/appError.ts';
import { refusalBody } from '#service/hosting/refusalBody.ts';
import type { CallResponse } from '#service/hosting/wire.ts';

/** A refusal by the host itself as the answer to a call. */
export function refusedCall(error: AppError, status: 400 | 403 | 503): CallResponse {
  return { status, body: JSON.stringify(refusalBody(error, status)) };
}

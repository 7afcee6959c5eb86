import type { AppError } from '#core/errors/appError.ts';
import type { CallResponse } from '#service/hosting/wire.ts';

/** JSON-RPC's "internal error", which tRPC uses as the number of any refusal. */
const TRPC_INTERNAL = -32603;

/**
 * A refusal by the host itself, in the form the tRPC client reads from the back end,
 * with the code of the refusal in `data.code`, so that a screen has one way to show an
 * error wherever it arose.
 */
export function refusedCall(error: AppError, status: 400 | 403 | 503): CallResponse {
  const body = {
    error: {
      message: error.message,
      code: TRPC_INTERNAL,
      data: { code: error.code, httpStatus: status },
    },
  };
  return { status, body: JSON.stringify(body) };
}

import type { AppError } from '#core/errors/appError.ts';

/** JSON-RPC's "internal error", which tRPC uses as the number of any refusal. */
const TRPC_INTERNAL = -32603;

/**
 * A refusal by a host itself, in the form the tRPC client reads from the back end, so that a screen shows it by the same
 * way wherever it arose.
 *
 * @param httpStatus what HTTP would say of it
 */
export function refusalBody({ code, message }: AppError, httpStatus: number) {
  return { error: { message, code: TRPC_INTERNAL, data: { code, httpStatus } } };
}

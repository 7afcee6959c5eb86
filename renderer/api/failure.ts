import { TRPCClientError } from '@trpc/client';
import type { ErrorCode } from '#core/errors/messages.ts';

/** A refusal as screens show it: its code to act on, its sentence to read. */
export interface Failure {
  code: ErrorCode | 'UNREACHABLE';
  message: string;
}

const UNREACHABLE: Failure = {
  code: 'UNREACHABLE',
  message: 'Không liên lạc được với phần xử lý dữ liệu. Nội dung trên màn hình vẫn còn; hãy đợi vài giây rồi thử lại.',
};

/** Reads what went wrong from anything that was thrown by a call. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TRPCClientError) {
    const data = error.data as { code?: ErrorCode } | null | undefined;
    if (data?.code) return { code: data.code, message: error.message };
    return UNREACHABLE;
  }
  if (error instanceof Error && error.message !== '' && !(error instanceof TypeError)) {
    return { code: 'INTERNAL', message: error.message };
  }
  return UNREACHABLE;
}

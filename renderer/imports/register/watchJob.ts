import type { ErrorCode } from '#core/errors/messages.ts';
import type { Api } from '../../api/client.ts';
import type { Failure } from '../../api/failure.ts';

const WATCH_EVERY = 250;
const UNKNOWN_END: Failure = { code: 'INTERNAL', message: 'Việc đã dừng mà không rõ vì sao. Hãy làm lại.' };

interface Watch {
  /** Hundredths. */
  onProgress: (done: number) => void;
  /** False when nobody waits for it any more. */
  isWanted: () => boolean;
}

/** How a job ended, or that nobody waits for its end. */
export type JobEnd = { kind: 'DONE' } | { kind: 'STOPPED' } | { kind: 'REFUSED'; failure: Failure };

/** Asks for a job's progress until it ends. */
export async function watchJob(api: Api, jobId: string, { onProgress, isWanted }: Watch): Promise<JobEnd> {
  while (isWanted()) {
    const { state, done, refusal } = await api.jobs.get.query({ jobId });
    if (state === 'DONE') return { kind: 'DONE' };
    if (state === 'CANCELLED') return { kind: 'STOPPED' };
    if (state === 'REFUSED') {
      const failure = refusal && { code: refusal.code as ErrorCode, message: refusal.message };
      return { kind: 'REFUSED', failure: failure ?? UNKNOWN_END };
    }
    onProgress(done);
    await new Promise((resolve) => setTimeout(resolve, WATCH_EVERY));
  }
  return { kind: 'STOPPED' };
}

import { randomBytes } from 'node:crypto';
import { AppError, refusal } from '#core/errors/appError.ts';
import { asRefusal } from '../contract/failures.ts';
import { Turns } from './turns.ts';

/** A file a job made, ready to be delivered. */
export interface JobResult {
  fileToken: string;
  suggestedName: string;
}

/** Long work as a screen sees it. */
export interface JobView {
  state: 'RUNNING' | 'DONE' | 'REFUSED' | 'CANCELLED';
  done: number;
  total: number;
  result: JobResult | null;
  refusal: { code: string; message: string } | null;
}

export interface JobHandle {
  signal: AbortSignal;
  progress(done: number): void;
}

interface Surroundings {
  /** Takes away what a forgotten job made. */
  discard: (result: JobResult) => Promise<void>;
  /** Keeps open what the work needs until it has ended. */
  during: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

interface Job {
  view: JobView;
  abort: AbortController;
  finished: Promise<void>;
}

/** So many jobs are remembered; beyond that the oldest finished ones are forgotten. */
const KEPT_JOBS = 100;

/** As many as the database gives connections to; the others wait and show no progress yet. */
const JOBS_AT_ONCE = 2;

/** Work that takes longer than a call should: it runs on, can be watched and can be stopped. */
export class JobRegistry {
  readonly #jobs = new Map<string, Job>();
  readonly #turns = new Turns(JOBS_AT_ONCE);
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** Starts the work and returns at once. Work that makes no file ends with null. */
  start(total: number, work: (handle: JobHandle) => Promise<JobResult | null>): string {
    const jobId = randomBytes(16).toString('base64url');
    const abort = new AbortController();
    const view: JobView = { state: 'RUNNING', done: 0, total, result: null, refusal: null };
    const handle: JobHandle = { signal: abort.signal, progress: (done) => void (view.done = done) };
    // Begins after this call has returned, so that the work may already know its id.
    const finished = Promise.resolve()
      .then(() => this.#turns.take(abort.signal, () => this.#surroundings.during(() => work(handle))))
      .then(
        (result) => void Object.assign(view, { state: 'DONE', done: total, result } satisfies Partial<JobView>),
        (error: unknown) => settleFailure(view, error),
      );
    this.#jobs.set(jobId, { view, abort, finished });
    this.#forgetOldest();
    return jobId;
  }

  view(jobId: string): JobView {
    return { ...this.#find(jobId).view };
  }

  /** Asks the work to stop; it stops at the next page. */
  cancel(jobId: string): void {
    this.#find(jobId).abort.abort(refusal('JOB_CANCELLED'));
  }

  /** Stops everything and waits for it; used when the office closes. */
  async cancelAll(): Promise<void> {
    for (const job of this.#jobs.values()) job.abort.abort(refusal('JOB_CANCELLED'));
    await Promise.all([...this.#jobs.values()].map((job) => job.finished));
  }

  #find(jobId: string): Job {
    const job = this.#jobs.get(jobId);
    if (!job) throw refusal('NOT_FOUND', { what: 'việc đang chạy' });
    return job;
  }

  #forgetOldest(): void {
    for (const [jobId, job] of this.#jobs) {
      if (this.#jobs.size <= KEPT_JOBS) return;
      if (job.view.state === 'RUNNING') continue;
      this.#jobs.delete(jobId);
      // Its folder is swept at the next start in any case.
      if (job.view.result) void this.#surroundings.discard(job.view.result).catch(() => undefined);
    }
  }
}

function settleFailure(view: JobView, error: unknown): void {
  const known = error instanceof AppError ? error : asRefusal(error);
  view.state = known.code === 'JOB_CANCELLED' ? 'CANCELLED' : 'REFUSED';
  view.refusal = { code: known.code, message: known.message };
}

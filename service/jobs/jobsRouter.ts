import { z } from 'zod';
import { EVERYONE, guarded, router } from '../contract/procedures.ts';

const jobSchema = z.strictObject({ jobId: z.string().min(1).max(64) });

/** Watching and stopping long work. */
export const jobsRouter = router({
  get: guarded
    .meta({ allow: EVERYONE, doing: 'xem tiến độ' })
    .input(jobSchema)
    .query(({ ctx, input }) => ctx.jobs.view(input.jobId)),

  cancel: guarded
    .meta({ allow: EVERYONE, doing: 'dừng việc đang chạy' })
    .input(jobSchema)
    .mutation(({ ctx, input }) => ctx.jobs.cancel(input.jobId)),
});

import { OfficeSession } from '#service/hosting/officeSession.ts';
import { JobRegistry } from '#service/jobs/jobRegistry.ts';

const nothing = () => Promise.resolve();

/** Jobs that keep nothing open, and whose files are left lying. */
export const bareJobs = (): JobRegistry => new JobRegistry({ discard: nothing, during: (work) => work() });

/** The office of a folder, with nothing of a host around it. */
export const bareSession = (dataDir: string, clock: () => Date): OfficeSession =>
  new OfficeSession({ dataDir }, clock, { onOpen: nothing, onClosing: nothing });

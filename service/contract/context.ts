import type { Actor } from '#core/office/actor.ts';
import type { EligibilityRuns } from '../eligibility/eligibilityRuns.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import type { OfficeSession } from '../hosting/officeSession.ts';
import type { ImportPlans } from '../imports/importPlans.ts';
import type { JobRegistry } from '../jobs/jobRegistry.ts';

/** What every procedure can reach: one and the same for all calls of a back end, which has one user. */
export interface CallContext {
  actor: Actor;
  session: OfficeSession;
  files: FileDepot;
  jobs: JobRegistry;
  /** Dry runs of imports, kept until they are taken in. */
  plans: ImportPlans;
  /** Who was found eligible, kept while it is looked at. */
  runs: EligibilityRuns;
  /** Injected so that tests can set the clock. */
  clock: () => Date;
  /** Folder of this computer where the office's files lie. */
  dataDir: string;
  /** Folder for files on their way to the user. */
  outbox: string;
}

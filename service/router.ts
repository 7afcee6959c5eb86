import { attachmentsRouter } from './attachments/attachmentsRouter.ts';
import { awardsRouter } from './awards/awardsRouter.ts';
import { campaignsRouter } from './campaigns/campaignsRouter.ts';
import { clustersRouter } from './clusters/clustersRouter.ts';
import { pledgesRouter } from './clusters/pledges/pledgesRouter.ts';
import { scoresRouter } from './clusters/scores/scoresRouter.ts';
import { councilsRouter } from './councils/councilsRouter.ts';
import { router } from './contract/procedures.ts';
import { deadlinesRouter } from './deadlines/deadlinesRouter.ts';
import { eligibilityRouter } from './eligibility/eligibilityRouter.ts';
import { importsRouter } from './imports/importsRouter.ts';
import { initiativesRouter } from './initiatives/initiativesRouter.ts';
import { jobsRouter } from './jobs/jobsRouter.ts';
import { nominationsRouter } from './nominations/nominationsRouter.ts';
import { catalogueRouter } from './catalogue/catalogueRouter.ts';
import { officeRouter } from './office/officeRouter.ts';
import { peopleRouter } from './people/peopleRouter.ts';
import { searchRouter } from './search/searchRouter.ts';
import { summitsRouter } from './summits/summitsRouter.ts';
import { unitsRouter } from './units/unitsRouter.ts';

/** The contract: everything a screen can ask for. One router over IPC and HTTP. */
export const appRouter = router({
  office: officeRouter,
  catalogue: catalogueRouter,
  units: unitsRouter,
  people: peopleRouter,
  clusters: clustersRouter,
  pledges: pledgesRouter,
  scores: scoresRouter,
  campaigns: campaignsRouter,
  initiatives: initiativesRouter,
  eligibility: eligibilityRouter,
  nominations: nominationsRouter,
  councils: councilsRouter,
  summits: summitsRouter,
  awards: awardsRouter,
  imports: importsRouter,
  deadlines: deadlinesRouter,
  attachments: attachmentsRouter,
  search: searchRouter,
  jobs: jobsRouter,
});

export type AppRouter = typeof appRouter;

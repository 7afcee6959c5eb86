import { awardsRouter } from './awards/awardsRouter.ts';
import { router } from './contract/procedures.ts';
import { importsRouter } from './imports/importsRouter.ts';
import { jobsRouter } from './jobs/jobsRouter.ts';
import { catalogueRouter } from './office/catalogueRouter.ts';
import { officeRouter } from './office/officeRouter.ts';
import { peopleRouter } from './people/peopleRouter.ts';
import { searchRouter } from './search/searchRouter.ts';
import { unitsRouter } from './units/unitsRouter.ts';

/** The contract: everything a screen can ask for. One router over IPC and HTTP. */
export const appRouter = router({
  office: officeRouter,
  catalogue: catalogueRouter,
  units: unitsRouter,
  people: peopleRouter,
  awards: awardsRouter,
  imports: importsRouter,
  search: searchRouter,
  jobs: jobsRouter,
});

export type AppRouter = typeof appRouter;

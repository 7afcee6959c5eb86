import type { RegistrationFilter, RegistrationRow } from '#core/campaigns/registration.ts';
import type { WorkFilter, WorkRow } from '#core/campaigns/work.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { listRegistrations } from '#db/campaigns/registrationList.ts';
import { listWorks, listWorksByOccasion } from '#db/campaigns/workList.ts';
import type { Queryable } from '#db/client.ts';
import { pagesOf } from '../jobs/pagesOf.ts';

/** Every registration a filter keeps, page by page in the order of the list: for papers and files. */
export function registrationPages(db: Queryable, filter: RegistrationFilter): AsyncGenerator<RegistrationRow[]> {
  return pagesOf((page) => listRegistrations(db, filter, page));
}

/** Every work a filter keeps, page by page in the order of the list. @param today the day that tells which are late */
export function workPages(db: Queryable, filter: WorkFilter, today: IsoDate): AsyncGenerator<WorkRow[]> {
  return pagesOf((page) => listWorks(db, filter, today, page));
}

/** Like {@link workPages}, occasion by occasion. */
export function workPagesByOccasion(db: Queryable, filter: WorkFilter, today: IsoDate): AsyncGenerator<WorkRow[]> {
  return pagesOf((page) => listWorksByOccasion(db, filter, today, page));
}

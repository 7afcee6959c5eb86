import { router } from '../contract/procedures.ts';

/** Cụm, khối thi đua: members, roles and the years of a cluster. */
export const clustersRouter = router({});

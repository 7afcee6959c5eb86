import { router } from '../contract/procedures.ts';

/** Deadlines of the office, its level and its clusters. */
export const deadlinesRouter = router({});

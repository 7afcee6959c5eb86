import { router } from '../../contract/procedures.ts';

/** Giao ước thi đua: what a cluster promises for a year, who signs it, and what came of it. */
export const pledgesRouter = router({});

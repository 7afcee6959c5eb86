import { router } from '../../contract/procedures.ts';

/** Chấm điểm thi đua: templates, sheets of the members, ranking. */
export const scoresRouter = router({});

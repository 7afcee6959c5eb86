import { router } from '../contract/procedures.ts';

export const initiativesRouter = router({});

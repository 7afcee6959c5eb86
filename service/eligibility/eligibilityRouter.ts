import { router } from '../contract/procedures.ts';

export const eligibilityRouter = router({});

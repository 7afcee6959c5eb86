import { router } from '../contract/procedures.ts';

export const councilsRouter = router({});

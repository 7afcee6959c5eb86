import { router } from '../contract/procedures.ts';

export const nominationsRouter = router({});

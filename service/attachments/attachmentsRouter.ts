import { router } from '../contract/procedures.ts';

/** Files attached to records. */
export const attachmentsRouter = router({});

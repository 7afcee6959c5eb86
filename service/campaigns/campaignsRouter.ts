import { router } from '../contract/procedures.ts';

/** Phong trào thi đua, registrations, works and products. */
export const campaignsRouter = router({});

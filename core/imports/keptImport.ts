import { z } from 'zod';

/** Figures of one year an import added. */
export const addedFigureSchema = z.object({
  unitId: z.string(),
  year: z.int(),
  /** The version it left them with; an earlier build did not note it, as it is the first of new figures. */
  version: z.int().default(1),
});
export type AddedFigure = z.infer<typeof addedFigureSchema>;

/** What stays known of an import that was taken back; an earlier build left nothing. */
export const restoredSchema = z.object({
  /** Place of the import in the audit log. */
  seq: z.int().default(0),
  /** Ids of the records it had filled, and keys of the figures. */
  records: z.array(z.string()).default([]),
});
export type Restored = z.infer<typeof restoredSchema>;

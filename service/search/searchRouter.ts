import { z } from 'zod';
import { SEARCH_KINDS } from '#core/search/searchHit.ts';
import { findHits } from '#db/search/findHits.ts';
import { localDate } from '../contract/localDate.ts';
import { administer, router, search, searchSchema } from '../contract/procedures.ts';
import { rebuildSearchIndex } from './rebuildSearchIndex.ts';

/** Most hits of one kind that a page may ask for. */
const MAX_HITS = 100;

/** One search over everything the office has. */
export const searchRouter = router({
  find: search
    .input(
      z.strictObject({
        text: searchSchema,
        kinds: z
          .array(z.enum(SEARCH_KINDS))
          .max(SEARCH_KINDS.length)
          .default([...SEARCH_KINDS]),
        limit: z.int().min(1).max(MAX_HITS),
      }),
    )
    .query(({ ctx, input }) => findHits(ctx.db, { ...input, on: localDate(ctx.clock()) })),

  rebuild: administer.mutation(({ ctx }) => ctx.write(rebuildSearchIndex)),
});

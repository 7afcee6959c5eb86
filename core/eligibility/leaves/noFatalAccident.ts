import { z } from 'zod';
import { nomineeLeaf } from '../leaf.ts';
import { metIf, unknown } from '../verdict.ts';

/** No fatal accident at work in the year. */
export const noFatalAccident = nomineeLeaf({
  label: 'Không có tai nạn lao động chết người',
  abouts: ['COLLECTIVE'],
  schema: z.strictObject({ kind: z.literal('NO_FATAL_ACCIDENT') }),
  start: { kind: 'NO_FATAL_ACCIDENT' },
  fields: {},
  inWords: () => 'Không có tai nạn lao động chết người trong năm xét',
  check(_, { unit, year }) {
    const accidents = unit?.fatalAccidents ?? null;
    if (accidents === null) return unknown(`chưa ghi số vụ tai nạn chết người ${year}`);
    return metIf(accidents === 0, `${accidents} vụ tai nạn chết người ${year}`);
  },
});

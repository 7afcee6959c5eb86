import { z } from 'zod';
import { RULE_ABOUTS } from '../rule.ts';
import { met } from '../verdict.ts';
import type { Leaf } from '../leaf.ts';

const schema = z.strictObject({ kind: z.literal('NOTHING_REQUIRED') });

/** Says that the law asks for nothing here, so that nobody looks for a warning. */
export const nothingRequired: Leaf<z.infer<typeof schema>> & { schema: typeof schema } = {
  label: 'Không đòi điều kiện',
  abouts: RULE_ABOUTS,
  schema,
  start: { kind: 'NOTHING_REQUIRED' },
  fields: {},
  inWords: () => 'Không đòi điều kiện nào',
  check: () => met('không nhất thiết có hình thức thấp mới được khen cao hơn'),
};

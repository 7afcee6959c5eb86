import { z } from 'zod';
import { NOMINATION_KIND_LABELS, NOMINATION_KINDS } from '../../nominations/nomination.ts';
import { nomineeLeaf } from '../leaf.ts';
import { metIf } from '../verdict.ts';

/** The proposal is of one of the kinds; with “not” it keeps a rule to the others. */
export const kindIs = nomineeLeaf({
  label: 'Loại khen',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  asksNoRecord: true,
  schema: z.strictObject({
    kind: z.literal('KIND_IS'),
    kinds: z.array(z.enum(NOMINATION_KINDS)).min(1, 'Chọn ít nhất một loại').max(NOMINATION_KINDS.length),
  }),
  start: { kind: 'KIND_IS', kinds: ['COMPREHENSIVE'] },
  fields: {
    kinds: {
      type: 'CHOICES',
      label: 'Loại khen',
      options: NOMINATION_KINDS.map((value) => ({ value, label: NOMINATION_KIND_LABELS[value] })),
    },
  },
  inWords: ({ kinds }) => `Khen ${kinds.map((kind) => NOMINATION_KIND_LABELS[kind].toLowerCase()).join(' hoặc ')}`,
  check: ({ kinds }, { awardKind }) =>
    metIf(kinds.includes(awardKind), `khen ${NOMINATION_KIND_LABELS[awardKind].toLowerCase()}`),
});

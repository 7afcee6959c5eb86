import { z } from 'zod';
import { formatDate } from '../../dates/isoDate.ts';
import type { Proposal } from '../facts.ts';
import { nomineeLeaf } from '../leaf.ts';
import { met, missed, unknown } from '../verdict.ts';

/** The nominee is the unit that proposes, or stands below it on the day of the tờ trình: a unit proposes those it manages. */
export const underProposer = nomineeLeaf({
  label: 'Thuộc đơn vị đề nghị',
  abouts: ['INDIVIDUAL', 'COLLECTIVE'],
  asksNoRecord: true,
  schema: z.strictObject({ kind: z.literal('UNDER_PROPOSER') }),
  start: { kind: 'UNDER_PROPOSER' },
  fields: {},
  inWords: () => 'Thuộc đơn vị đề nghị trên cây đơn vị, vào ngày tờ trình',
  check(_, { proposal }) {
    if (proposal === null) return unknown('chưa có tờ trình nào đề nghị');
    const { proposer, units, on } = proposal;
    if (proposer === null) return met('đơn vị đề nghị không có trên cây đơn vị');
    if (units.length === 0) return met('nơi công tác không có trên cây đơn vị');
    const outside = unitOutside(proposal);
    const day = `cây đơn vị ngày ${formatDate(on)}`;
    return outside === null ? met(`thuộc ${proposer}, ${day}`) : missed(`${outside} không thuộc ${proposer}, ${day}`);
  },
});

/** The unit of a nominee that is neither the proposing one nor below it; null where none is, or nobody can say. */
export function unitOutside({ proposer, units }: Proposal): string | null {
  if (proposer === null) return null;
  return units.find(({ isUnder }) => !isUnder)?.name ?? null;
}

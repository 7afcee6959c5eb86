import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import type { RuleFinding } from '../eligibility/rule.ts';
import type { UnitForest, UnitHistory } from '../units/unitHistory.ts';
import { nameOn, parentOn } from '../units/unitTree.ts';

/** Code of the question below, beside those of the rules. */
export const OWN_TREE_CODE = 'ĐV';

/** The day Luật 06/2022/QH15 came into force. */
const LAW_2022_FROM: IsoDate = '2024-01-01';

/** What is asked: whom a unit proposes, and where he stands. */
export interface Placement {
  /** The unit that proposes. */
  proposerId: string;
  /** Units the nominee is, or belongs to; empty where the office knows none. */
  unitIds: readonly string[];
  /** The tree is taken as of this day. */
  on: IsoDate;
}

/**
 * The question about a nominee who is neither the proposing unit nor below it on the day: a unit proposes those it
 * manages (Luật 06/2022/QH15 Đ.83, from 2024 on). It only reminds: who proposes whom is also told by what no tree shows,
 * as when the higher body proposes by itself.
 *
 * @returns null where there is nothing to ask, or nobody can say where the nominee stands
 */
export function outsideFinding({ proposerId, unitIds, on }: Placement, forest: UnitForest): RuleFinding | null {
  const proposer = forest.get(proposerId);
  const units = unitIds.flatMap((id) => forest.get(id) ?? []);
  const outside = units.find((unit) => !standsUnder(unit, proposerId, { forest, on }));
  if (!proposer || !outside) return null;
  const [unitName, proposerName, day] = [nameOn(outside, on).name, nameOn(proposer, on).name, formatDate(on)];
  return {
    ruleId: 'own-tree',
    code: OWN_TREE_CODE,
    name: 'Thuộc đơn vị đề nghị',
    severity: 'WARN',
    outcome: 'MISSED',
    lookedAt: `${unitName}, cây đơn vị ngày ${day}`,
    message: `${unitName} không thuộc ${proposerName} ngày ${day}. Hãy xem lại đơn vị đề nghị.`,
    ...(on < LAW_2022_FROM
      ? { basis: 'Cấp nào quản lý thì cấp đó đề nghị; văn bản trước 2024 chưa đối chiếu', verified: false }
      : { basis: 'Luật 06/2022/QH15, Điều 83: cấp nào quản lý thì cấp đó đề nghị', verified: true }),
  };
}

/** Whether a unit is this one or stands below it. One that had ended by the day is looked for on its last. */
function standsUnder(unit: UnitHistory, aboveId: string, { forest, on }: { forest: UnitForest; on: IsoDate }): boolean {
  const day = unit.validTo !== null && unit.validTo < on ? unit.validTo : on;
  const seen = new Set<string>();
  let next: string | null = unit.id;
  while (next !== null && !seen.has(next)) {
    if (next === aboveId) return true;
    seen.add(next);
    const above = forest.get(next);
    next = above ? parentOn(above, day) : null;
  }
  return false;
}

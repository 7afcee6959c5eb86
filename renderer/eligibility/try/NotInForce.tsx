import type { RuleInput } from '#core/eligibility/eligibilityRule.ts';
import { formatDate, type IsoDate } from '#core/dates/isoDate.ts';
import { isEffectiveOn } from '#core/dates/effectivePeriod.ts';
import board from '../../shared/list/listBoard.module.css';

interface NotInForceProps {
  /** Undefined while no single rule is tried. */
  rule: Pick<RuleInput, 'effectiveFrom' | 'effectiveTo'> | undefined;
  /** The day it is tried for; null while there is none. */
  on: IsoDate | null;
}

/** A rule may be tried for any day; what is nominated on one outside its time is not asked it. */
export function NotInForce({ rule, on }: NotInForceProps) {
  if (!rule || on === null || isEffectiveOn(rule, on)) return null;
  return (
    <p className={board.warn} role="status">
      Ngày {formatDate(on)} quy tắc này {on < rule.effectiveFrom ? 'chưa' : 'không còn'} có hiệu lực: kết quả dưới đây
      chỉ để thử, đề nghị của ngày đó không bị hỏi quy tắc này.
    </p>
  );
}

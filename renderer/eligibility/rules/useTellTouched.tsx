import { useRef, useState } from 'react';
import type { RuleChange } from '#core/eligibility/ruleChange.ts';
import { formatNumber } from '#core/money/format.ts';
import { useApi } from '../../api/ApiContext.ts';
import type { TouchedLines } from '../../api/eligibilityQueries.ts';
import { useConfirm } from '../../shared/useConfirm.ts';

/** A change of a rule that is about to be written. */
interface Planned {
  /** Null for a rule that is not kept yet. */
  ruleId: string | null;
  change: RuleChange;
  /** As a question: `Tắt quy tắc C05?` */
  question: string;
  okText: string;
}

/**
 * Tells, before a rule is changed, which open proposals the change is about; where there are none nobody is asked.
 *
 * @returns `goesOn` answers whether to go on; pressed again before that, it answers no. `error` is what kept it from
 *   finding out, for the page to show
 */
export function useTellTouched() {
  const api = useApi();
  const confirm = useConfirm();
  const [error, setError] = useState<unknown>(null);
  const isAsking = useRef(false);
  const goesOn = async ({ ruleId, change, question, okText }: Planned): Promise<boolean> => {
    if (isAsking.current) return false;
    isAsking.current = true;
    setError(null);
    try {
      const touched = await api.eligibility.touchedLines.query({ ruleId, change });
      if (touched.count === 0) return true;
      return await confirm({
        title: question,
        content: <TouchedWords touched={touched} />,
        okText,
        isStep: true,
      });
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      isAsking.current = false;
    }
  };
  return { goesOn, error, reset: () => setError(null) };
}

function TouchedWords({ touched: { count, checked, names } }: { touched: TouchedLines }) {
  const rest = count - names.length;
  return (
    <>
      <p>
        Có {formatNumber(count)} đề nghị chưa có quyết định được xét theo quy tắc này: {names.join(', ')}
        {rest > 0 && ` và ${formatNumber(rest)} đề nghị khác`}.
      </p>
      <p>
        {checked === 0
          ? 'Chưa đề nghị nào được kiểm tra; khi kiểm tra sẽ theo quy tắc mới.'
          : `Không đề nghị nào tự thay đổi: ${formatNumber(checked)} đề nghị đã kiểm tra giữ nguyên kết quả và lý do đã ghi cho đến khi bấm Kiểm tra lại.`}
      </p>
    </>
  );
}

import { formatNumber } from '#core/money/format.ts';
import type { LastRun } from '../../api/eligibilityQueries.ts';
import { formatMoment } from '../../shared/formatMoment.ts';
import { Notice } from '../../shared/Notice.tsx';

/** When a result was found, and that it may be old: data was written since. */
export function RunAge({ last: { finishedAt, writesSince } }: { last: LastRun }) {
  const moment = formatMoment(finishedAt);
  if (writesSince === 0) return <Notice tone="info">Kết quả xét lúc {moment}; dữ liệu chưa thay đổi từ đó.</Notice>;
  return (
    <Notice tone="warn">
      Kết quả xét lúc {moment}. Từ đó đã có {formatNumber(writesSince)} lần ghi dữ liệu, có thể đổi kết quả; bấm Xét lại
      để có kết quả mới.
    </Notice>
  );
}

import { formatNumber } from '#core/money/format.ts';
import type { NominationStatus } from '#core/nominations/nomination.ts';
import type { Move } from '#core/nominations/moves.ts';
import { useConfirm } from '../shared/useConfirm.ts';

/** Papers of a file that are there, of those needed. */
interface FileCount {
  received: number;
  needed: number;
}

/** Where a file should be whole by then. */
const WANTS_FILES: ReadonlySet<NominationStatus> = new Set(['SUBMITTED', 'AWARDED']);

/** Asks once more before lines go on whose files lack papers: it reminds, it does not stop. */
export function useFileReminder() {
  const confirm = useConfirm();
  return ({ to, label }: Pick<Move, 'to' | 'label'>, files: readonly FileCount[], go: () => void): void => {
    const lacking = files.filter(({ received, needed }) => received < needed);
    const [only] = lacking;
    if (!only || !WANTS_FILES.has(to)) {
      go();
      return;
    }
    const act = label.toLowerCase();
    void confirm({
      title: 'Hồ sơ chưa đủ',
      content:
        files.length === 1
          ? `Mới có ${only.received} trong ${only.needed} giấy tờ cần có. Vẫn ghi “${act}”?`
          : `${formatNumber(lacking.length)} trong ${formatNumber(files.length)} đề nghị còn thiếu giấy tờ. Vẫn ghi “${act}” cho tất cả?`,
      okText: `Vẫn ghi “${act}”`,
      isStep: true,
      onOk: go,
    });
  };
}

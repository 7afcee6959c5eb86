import { App } from 'antd';
import { failureOf } from '../../../api/failure.ts';
import { formatNumber } from '#core/money/format.ts';
import type { LineSelection } from './useLineSelection.ts';
import { useLineWrites } from './useLineWrites.ts';

/** Takes lines out at once; "Hoàn tác" brings them back, so nothing is asked before. */
export function useRemoveLines(selection: LineSelection): (lineIds: string[]) => void {
  const { removeLines } = useLineWrites();
  const { message } = App.useApp();
  return (lineIds) => {
    if (lineIds.length === 0) return;
    removeLines.mutate(lineIds, {
      onSuccess: () => {
        selection.clear();
        void message.info(`Đã xóa ${formatNumber(lineIds.length)} dòng. Bấm Hoàn tác để lấy lại.`);
      },
      onError: (error) => void message.error(failureOf(error).message),
    });
  };
}

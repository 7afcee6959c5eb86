import { App } from 'antd';
import { formatNumber } from '#core/money/format.ts';
import type { LineSelection } from './useLineSelection.ts';
import { useLineWrites } from './useLineWrites.ts';
import { useTellFailure } from '../../../shared/useTellFailure.ts';

/** Takes lines out at once; "Hoàn tác" brings them back, so nothing is asked before. */
export function useRemoveLines(selection: LineSelection): (lineIds: string[]) => void {
  const { removeLines } = useLineWrites();
  const { message } = App.useApp();
  const tell = useTellFailure();
  return (lineIds) => {
    if (lineIds.length === 0) return;
    removeLines.mutate(lineIds, {
      onSuccess: () => {
        selection.clear();
        void message.info(`Đã xóa ${formatNumber(lineIds.length)} dòng. Bấm Hoàn tác để lấy lại.`);
      },
      onError: tell,
    });
  };
}

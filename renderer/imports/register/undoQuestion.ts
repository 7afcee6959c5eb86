import type { ImportRecord } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';
import { upperFirst } from '#core/text/upperFirst.ts';

/** What is asked before a whole import is taken out again. @param noun what it made: `người` */
export function undoQuestion({ fileName, created, updated, unitsBeside }: ImportRecord, noun: string) {
  const removed = [
    ...(created === 0 ? [] : [`${formatNumber(created)} ${noun}`]),
    ...(unitsBeside === 0 ? [] : [`${formatNumber(unitsBeside)} đơn vị`]),
  ];
  const steps = [
    ...(removed.length === 0 ? [] : [`bỏ ${removed.join(' và ')} đã thêm`]),
    ...(updated === 0 ? [] : [`trả lại ${formatNumber(updated)} hồ sơ đã bổ sung`]),
  ];
  return {
    title: `Hoàn tác cả lần nhập ${fileName}?`,
    content: steps.length === 0 ? 'Lần nhập này không thêm hay sửa hồ sơ nào.' : `${upperFirst(steps.join(', '))}.`,
  };
}

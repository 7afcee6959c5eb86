import type { ImportRecord } from '#core/imports/registerView.ts';
import { formatNumber } from '#core/money/format.ts';

/** What is asked before a whole import is taken out again. @param noun what it made: `người` */
export function undoQuestion({ fileName, created, updated }: ImportRecord, noun: string) {
  return {
    title: `Hoàn tác cả lần nhập ${fileName}?`,
    content: `Bỏ ${formatNumber(created)} ${noun} đã thêm, trả lại ${formatNumber(updated)} hồ sơ đã bổ sung.`,
  };
}

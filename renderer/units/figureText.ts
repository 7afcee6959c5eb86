import { formatNumber } from '#core/money/format.ts';
import type { FigureCount } from '#core/units/mergedFigure.ts';

export const FIGURE_COUNT_LABELS: Record<FigureCount, string> = {
  workers: 'CNVCLĐ',
  members: 'Đoàn viên',
  femaleMembers: 'Đoàn viên nữ',
  grassrootsUnits: 'Số CĐCS trực thuộc',
};

/** A count as it stands in a field; nothing where there is no figure. */
export const writtenCount = (count: number | null | undefined) => (count == null ? '' : formatNumber(count));

/** `23.218` → 23218; empty is no figure, and what is no number stays one the schema refuses. */
export function wholeNumber(text: string): number | null {
  const digits = text.trim().replaceAll('.', '');
  if (digits === '') return null;
  return /^\d+$/u.test(digits) ? Number(digits) : NaN;
}

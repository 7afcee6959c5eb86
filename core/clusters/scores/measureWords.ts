import { formatQuantity } from '../quantity.ts';
import type { Penalty } from './scoreTemplate.ts';
import type { SheetItem } from './sheetRows.ts';

/** How a line is measured, for those who read the template. */
export function measureWords(item: SheetItem): string {
  if (item.type === 'PENALTY') {
    return [penaltyWords(item), item.bars ? 'không được xét' : ''].filter(Boolean).join('; ');
  }
  if (item.type !== 'CRITERION' || item.measure.type === 'POINTS') return '';
  const { measure } = item;
  if (measure.type === 'GRADES') return measure.grades.map(({ name, percent }) => `${name} ${percent}%`).join(' · ');
  const quotient = measure.inverse ? 'kế hoạch ÷ thực hiện (càng ít càng tốt)' : 'thực hiện ÷ kế hoạch';
  return measure.unit === '' ? quotient : `${quotient}, ${measure.unit}`;
}

/** The name of a line in the file a unit fills in: what it counts, and what is to be written, stand behind it. */
export function nameInForm(item: SheetItem): string {
  const words = item.isCounted ? fillingWords(item) : measureWords(item);
  return words === '' ? item.name : `${item.name} (${words})`;
}

function fillingWords(item: SheetItem): string {
  switch (item.type) {
    case 'BONUS':
      return '';
    case 'KNOCKOUT':
      return 'mắc thì chọn “Có”';
    case 'PENALTY':
      return `${measureWords(item)}; ghi số ${item.rule.type === 'EACH' ? 'lần' : 'ngày chậm'}`;
    case 'CRITERION':
      if (item.measure.type === 'POINTS') return '';
      if (item.measure.type === 'GRADES') return `chọn mức: ${measureWords(item)}`;
      return [item.measure.unit, item.measure.inverse ? 'càng ít càng tốt' : ''].filter(Boolean).join(', ');
  }
}

function penaltyWords({ rule }: Pick<Penalty, 'rule'>): string {
  if (rule.type === 'EACH') return `trừ ${formatQuantity(rule.points)} điểm mỗi lần`;
  const steps = rule.steps.map(({ from, points }) => `từ ${from} ngày trừ ${formatQuantity(points)}`);
  return `chậm ${steps.join(', ')} điểm`;
}

import type { DataValidation } from 'exceljs';
import { MAX_COUNT } from '#core/clusters/scores/scoreEntries.ts';
import { HOLDS } from '#core/clusters/scores/sheetColumns.ts';
import type { ItemInput, SheetItem } from '#core/clusters/scores/sheetRows.ts';

/** What the program says at once when something else is typed into an input. */
export function validationOf(item: SheetItem, input: ItemInput): DataValidation {
  const told = (error: string) => ({
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Cờ Đầu',
    error,
  });
  switch (input) {
    case 'points': {
      const max = 'max' in item ? item.max / 100 : 0;
      const error = `Nhập số điểm từ 0 đến ${String(max).replace('.', ',')}.`;
      return { type: 'decimal', operator: 'between', formulae: [0, max], ...told(error) };
    }
    case 'plan':
    case 'actual':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], ...told('Nhập số, không âm.') };
    case 'count':
      return {
        type: 'whole',
        operator: 'between',
        formulae: [0, MAX_COUNT],
        ...told(`Nhập số nguyên từ 0 đến ${MAX_COUNT}.`),
      };
    case 'holds':
      return { type: 'list', formulae: [`"${HOLDS}"`], ...told('Chọn “Có” nếu mắc, không thì để trống.') };
    case 'grade': {
      const names = item.type === 'CRITERION' && item.measure.type === 'GRADES' ? item.measure.grades : [];
      const list = names.map(({ name }) => name).join(',');
      // A list in the cell itself takes 255 characters and knows no quotes or commas within a name.
      const isListable = list.length <= 250 && names.every(({ name }) => !/[",]/u.test(name));
      if (!isListable)
        return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [40], ...told('Ghi tên mức.') };
      return {
        type: 'list',
        formulae: [`"${list}"`],
        ...told(`Chọn một mức: ${list.replaceAll(',', ', ')}.`.slice(0, 225)),
      };
    }
  }
}

/** An explanation: as long as the product keeps. */
export const NOTE_VALIDATION: DataValidation = {
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [1000],
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Cờ Đầu',
  error: 'Diễn giải dài nhất 1.000 ký tự.',
};

import { expect } from 'vitest';
import type { ListInterpreter } from '#core/imports/listInterpretation.ts';
import { interpret, sheetOf, type InterpretOptions, type Value } from './sheetFixture.ts';

export const HEADER = [
  'STT',
  'Họ và tên / Tên tập thể',
  'Chức vụ',
  'Đơn vị công tác',
  'Hình thức',
  'Hệ số',
  'Tiền thưởng (đồng)',
];
export const BK = 'Bằng khen LĐLĐ tỉnh';

export function list(rows: Value[][], options?: InterpretOptions): ListInterpreter {
  return interpret(sheetOf([HEADER, ...rows]), options);
}

export function only(rows: Value[][], options?: InterpretOptions) {
  const { lines } = list(rows, options);
  expect(lines).toHaveLength(1);
  const [line] = lines;
  if (!line) throw new Error('no line');
  return line;
}

export const messages = (read: ListInterpreter) =>
  read.lines.flatMap(({ issues }) =>
    issues.map(({ row, column, severity, message }) => `${severity} ${column}${row} ${message}`),
  );

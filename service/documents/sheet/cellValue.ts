import type { CellValue } from 'exceljs';
import type { SheetValue } from './plannedRow.ts';

const FACES = {
  regular: {},
  bold: { bold: true },
  italic: { italic: true },
  boldItalic: { bold: true, italic: true },
} as const;

/** The value as exceljs takes it. */
export function toCellValue(value: Exclude<SheetValue, null>): CellValue {
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('formula' in value) return { formula: value.formula, result: value.result };
  return {
    richText: value.runs.map(({ text, face }) => ({
      text,
      font: { name: 'Times New Roman', family: 1, size: value.size, ...FACES[face] },
    })),
  };
}

import { AWARD_LIST_SPECS, type AwardListField } from '#core/imports/awardListFields.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { amountUnit } from '#core/imports/cellValues.ts';
import type { ExistingLine } from '#core/imports/duplicateFinder.ts';
import { detectHeader } from '#core/imports/headerDetection.ts';
import { previewColumns } from '#core/imports/importColumns.ts';
import type { ImportedSheet, MergedRange } from '#core/imports/importedSheet.ts';
import { awardFromTitle, ListInterpreter, type ListContext } from '#core/imports/listInterpretation.ts';
import { computePrizeMoney } from '#core/money/prizeMoney.ts';
import type { AwardType, Subject } from '#core/office/catalogue.ts';

export type Value = string | number | null;

/** A sheet from plain values; row 1 is the first. */
export function sheetOf(rows: Value[][], merges: MergedRange[] = []): ImportedSheet {
  const filled = rows.map((values, index) => ({
    number: index + 1,
    hidden: false,
    cells: values.flatMap((value, column) =>
      value === null || value === ''
        ? []
        : [
            {
              column: column + 1,
              text: typeof value === 'number' ? String(value).replace('.', ',') : value,
              number: typeof value === 'number' ? value : null,
              date: null,
              problem: null,
            },
          ],
    ),
  }));
  return {
    index: 0,
    name: 'DS',
    hidden: false,
    rows: filled.filter(({ cells }) => cells.length > 0),
    merges,
    columnsDropped: false,
    convertedFrom: null,
  };
}

function award(code: string, name: string, subjects: Subject[] = ['COLLECTIVE', 'INDIVIDUAL']): AwardType {
  return { code, name, kind: 'UNION_FORM', level: 'TINH_CD', subjects, decidedBy: '', basis: '', verified: true };
}

/** Names as the catalogue writes them. */
export const AWARD_TYPES: AwardType[] = [
  award('CSTD_TQ', 'Chiến sĩ thi đua toàn quốc', ['INDIVIDUAL']),
  award('CSTD_BT', 'Chiến sĩ thi đua bộ, ban, ngành, tỉnh', ['INDIVIDUAL']),
  award('CSTD_CS', 'Chiến sĩ thi đua cơ sở', ['INDIVIDUAL']),
  award('LDTT', 'Lao động tiên tiến', ['INDIVIDUAL']),
  award('CO_CP', 'Cờ thi đua của Chính phủ', ['COLLECTIVE']),
  award('CO_BT', 'Cờ thi đua của bộ, ban, ngành, tỉnh', ['COLLECTIVE']),
  award('TTLDXS', 'Tập thể lao động xuất sắc', ['COLLECTIVE']),
  award('TTLDTT', 'Tập thể lao động tiên tiến', ['COLLECTIVE']),
  award('BK_TTG', 'Bằng khen của Thủ tướng Chính phủ'),
  award('BK_BT', 'Bằng khen bộ, ban, ngành, tỉnh'),
  award('CO_TLD', 'Cờ thi đua của Tổng Liên đoàn', ['COLLECTIVE']),
  award('BK_TLD', 'Bằng khen của Tổng Liên đoàn Lao động Việt Nam'),
  award('BK_LDLD', 'Bằng khen của Liên đoàn Lao động tỉnh'),
  award('CO_LDLD', 'Cờ thi đua của Liên đoàn Lao động tỉnh', ['COLLECTIVE']),
  award('GK_CTTCS', 'Giấy khen công đoàn cấp trên trực tiếp cơ sở'),
  award('GK_CDCS', 'Giấy khen công đoàn cơ sở'),
  award('KNC_CD', 'Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”', ['INDIVIDUAL']),
];

/** 0,8 for collectives and 0,4 for people at 1.800.000 đ, whatever the award. */
export const PRICING = {
  price: (line: {
    subject: Subject;
    amountSource: string;
    ownCoefficient: number | null;
    flatAmount: number | null;
  }) =>
    line.amountSource === 'FLAT'
      ? line.flatAmount
      : computePrizeMoney(line.ownCoefficient ?? (line.subject === 'COLLECTIVE' ? 80 : 40), 1_800_000, 'UP_10K').amount,
  catalogueCoefficient: (line: { subject: Subject }) => (line.subject === 'COLLECTIVE' ? 80 : 40),
};

export interface InterpretOptions {
  defaultAwardCode?: string;
  draftAwardCode?: string;
  defaultSubject?: Subject;
  existing?: ExistingLine[];
  pricing?: ListContext['pricing'];
}

/** Detects and interprets a sheet as previewAwardListImport does. */
export function interpret(sheet: ImportedSheet, options: InterpretOptions = {}): ListInterpreter {
  const header = detectHeader(sheet, AWARD_LIST_SPECS);
  if (!header) throw new Error('no header');
  const columns = previewColumns(sheet, header, { specs: AWARD_LIST_SPECS, mapping: undefined });
  const fields = new Map<AwardListField, number>();
  for (const { field, index } of columns) if (field) fields.set(field, index);
  const awards = new AwardIndex(AWARD_TYPES);
  const interpreter = new ListInterpreter({
    awards,
    awardTypes: AWARD_TYPES,
    pricing: options.pricing ?? PRICING,
    amountUnit: amountUnit(columns.find(({ field }) => field === 'amount')?.header ?? ''),
    defaultAward: AWARD_TYPES.find(({ code }) => code === options.defaultAwardCode) ?? null,
    awardFromTitle: awardFromTitle(sheet.rows, header.row, awards),
    awardFromDraft: AWARD_TYPES.find(({ code }) => code === options.draftAwardCode) ?? null,
    defaultSubject: options.defaultSubject ?? null,
    columns: fields,
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    existing: options.existing ?? [],
  });
  for (const row of sheet.rows) if (row.number >= header.firstDataRow) interpreter.add(row);
  return interpreter;
}

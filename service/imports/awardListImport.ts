import { setImmediate as nextTurn } from 'node:timers/promises';
import { refusal } from '#core/errors/appError.ts';
import { AWARD_LIST_SPECS, type AwardListField } from '#core/imports/awardListFields.ts';
import { AwardIndex } from '#core/imports/awardMatching.ts';
import { amountUnit } from '#core/imports/cellValues.ts';
import type { ExistingLine } from '#core/imports/duplicateFinder.ts';
import type { ImportOptions, ImportPreview } from '#core/imports/importPlan.ts';
import { columnsByField } from '#core/imports/importColumns.ts';
import type { ImportPricing } from '#core/imports/lineMoney.ts';
import { awardFromTitle, ListInterpreter } from '#core/imports/listInterpretation.ts';
import type { AwardType } from '#core/office/catalogue.ts';
import { readList, type HeadedList, type ListShape } from './readList.ts';
import type { ReadOptions } from './readWorkbook.ts';

/** What a preview is made from. `price` and `catalogueCoefficient` see lines as they would stand in the decision. */
export interface AwardListImport extends ImportPricing, ReadOptions {
  path: string;
  options: ImportOptions;
  awardTypes: readonly AwardType[];
  /** Lines already in the decision, for duplicates. */
  existing: readonly ExistingLine[];
}

const AWARD_LIST: ListShape<AwardListField> = {
  specs: AWARD_LIST_SPECS,
  identifying: ['name', 'givenName', 'collectiveName'],
  noHeader: () => refusal('IMPORT_NO_HEADER'),
};

/** Rows interpreted between two turns of the event loop. */
const ROWS_PER_TURN = 1_000;

/**
 * Reads an award list and says what importing it would do. Writes nothing: the
 * file stays as it is, and the lines are for the caller to save.
 *
 * @throws AppError FILE_*, IMPORT_NO_HEADER, IMPORT_TOO_MANY_ROWS, JOB_CANCELLED, NOT_FOUND
 */
export async function previewAwardListImport(request: AwardListImport): Promise<ImportPreview> {
  const { path, options } = request;
  return interpret(request, await readList(path, options, AWARD_LIST, request));
}

async function interpret(
  { options, awardTypes, existing, price, catalogueCoefficient, signal }: AwardListImport,
  { sheetNames, sheet, header, columns, notices: ofFile }: HeadedList<AwardListField>,
): Promise<ImportPreview> {
  const fields = columnsByField(columns);
  const awards = new AwardIndex(awardTypes);
  const defaultAward = awardTypes.find(({ code }) => code === options.defaultAwardCode) ?? null;
  const titleAward = awardFromTitle(sheet.rows, header.row, awards);
  const draftAward = titleAward ? null : mostCommonAward(existing, awardTypes);
  const unit = amountUnit(columns.find(({ field }) => field === 'amount')?.header ?? '');
  const interpreter = new ListInterpreter({
    awards,
    awardTypes,
    pricing: { price, catalogueCoefficient },
    amountUnit: unit,
    defaultAward,
    awardFromTitle: titleAward,
    awardFromDraft: draftAward,
    defaultSubject: options.defaultSubject ?? null,
    columns: fields,
    header: new Map(header.columns.map((column) => [column.index, column.header])),
    merges: sheet.merges,
    rows: sheet.rows,
    existing,
  });
  const body = sheet.rows.filter(({ number }) => number >= header.firstDataRow);
  for (const [done, row] of body.entries()) {
    if (done % ROWS_PER_TURN === 0) await nextTurn();
    if (signal?.aborted) throw refusal('JOB_CANCELLED');
    interpreter.add(row);
  }
  const { lines } = interpreter;
  const usesTitle = titleAward !== null && defaultAward === null && !fields.has('award');
  const usesDraft = defaultAward === null && lines.some(({ line }) => line.awardCode === draftAward?.code);
  const notices = noticesFor(ofFile, unit);
  if (lines.length === 0) notices.push('Danh sách trống: dưới dòng tiêu đề không có cá nhân hay tập thể nào.');
  if (usesTitle) notices.push(`Hình thức khen thưởng lấy theo tên danh sách: ${titleAward.name}.`);
  if (usesDraft) notices.push(`Dòng không ghi hình thức: hình thức lấy theo các dòng đã có, ${draftAward?.name}.`);
  return {
    sheetNames,
    sheetIndex: sheet.index,
    headerRow: header.row,
    columns,
    lines,
    skippedRows: interpreter.skippedRows,
    counts: interpreter.counts(),
    convertedFrom: sheet.convertedFrom,
    awardCodeFromTitle: titleAward?.code ?? null,
    awardCodeFromDraft: draftAward?.code ?? null,
    notices,
  };
}

function noticesFor(ofFile: readonly string[], unit: number): string[] {
  const notices = [...ofFile];
  if (unit > 1) {
    notices.push(`Cột tiền tính bằng ${unit === 1_000 ? 'nghìn' : 'triệu'} đồng nên đã được nhân lên thành đồng.`);
  }
  return notices;
}

/** The form most lines of the draft have, as long as the catalogue knows it; the earlier of two equals. */
function mostCommonAward(existing: readonly ExistingLine[], awardTypes: readonly AwardType[]): AwardType | null {
  const counts = new Map<string, number>();
  for (const { awardCode } of existing) counts.set(awardCode, (counts.get(awardCode) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return awardTypes.find(({ code }) => code === most?.[0]) ?? null;
}

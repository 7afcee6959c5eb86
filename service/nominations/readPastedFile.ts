import { refusal } from '#core/errors/appError.ts';
import { MAX_PASTED_LINES, type PastedNomination } from '#core/nominations/pastedNominations.ts';
import { formatNumber } from '#core/money/format.ts';
import type { Queryable } from '#db/client.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { previewAwardListImport } from '../imports/awardListImport.ts';

/** A received list as rows that could have been pasted, and what should be known about its file. */
export interface PastedFile {
  fileName: string;
  rows: PastedNomination[];
  notices: string[];
}

/**
 * Reads a unit's list by the same engine that reads award lists: headings, sections and subjects are understood the
 * same way. Writes nothing.
 *
 * @throws AppError FILE_*, IMPORT_NO_HEADER or IMPORT_TOO_MANY_ROWS
 */
export async function readPastedFile(db: Queryable, files: FileDepot, fileToken: string): Promise<PastedFile> {
  const { path, name } = files.find(fileToken);
  const { awardTypes } = await readMoneyCatalogue(db);
  const { lines, notices } = await previewAwardListImport({
    path,
    name,
    options: { skipErrors: true },
    awardTypes,
    existing: [],
    // Prize money is for the decision to work out.
    price: () => null,
    catalogueCoefficient: () => null,
  });
  if (lines.length > MAX_PASTED_LINES) throw refusal('IMPORT_TOO_MANY_ROWS', { limit: formatNumber(MAX_PASTED_LINES) });
  const nameOf = (code: string) => awardTypes.find((award) => award.code === code)?.name ?? '';
  return {
    fileName: name,
    rows: lines.map(({ line }) => ({
      subject: line.subject,
      honorific: line.honorific,
      name: line.name,
      position: line.position,
      unitName: line.unitName,
      award: nameOf(line.awardCode),
      achievement: line.achievement === '' ? line.reason : line.achievement,
      note: line.note,
    })),
    notices,
  };
}

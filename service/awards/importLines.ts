import { refusal } from '#core/errors/appError.ts';
import type { ImportLine, ImportOptions, ImportPreview } from '#core/imports/importPlan.ts';
import { hasError } from '#core/imports/listReading.ts';
import { inForceOn, ratesOf } from '#core/office/catalogue.ts';
import type { Queryable } from '#db/client.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import { listRecipientNames } from '#db/awards/lineReader.ts';
import { pricingContext } from '#db/awards/pricingContext.ts';
import type { CallContext } from '../contract/context.ts';
import type { UnitOfWork } from '../contract/unitOfWork.ts';
import type { FileDepot } from '../hosting/fileDepot.ts';
import { previewAwardListImport } from '../imports/awardListImport.ts';
import { fileHash } from '../imports/fileHash.ts';
import { addLines } from './editLines.ts';
import { moneyOf } from './pricing.ts';

export interface ImportSource {
  id: string;
  fileToken: string;
  options: ImportOptions;
}

/** What a dry run looked at. Taking the list in means exactly this file into exactly this draft. */
export interface SeenDraft {
  contentVersion: number;
  /** SHA-256 of the file's bytes. */
  fileHash: string;
}

/** Rows of a preview that travel to the screen; the counts speak of all of them. */
const SHOWN_ROWS = 300;

/** A dry run as the screen gets it: rows with something to look at come first. */
export async function previewImport(
  db: Queryable,
  files: FileDepot,
  source: ImportSource,
): Promise<ImportPreview & { seen: SeenDraft }> {
  const { preview, seen } = await readIntoDraft(db, files, source);
  const needsLook = (line: ImportLine) => (hasError(line) ? 0 : line.issues.length > 0 ? 1 : 2);
  const lines = preview.lines.toSorted((a, b) => needsLook(a) - needsLook(b) || a.row - b.row).slice(0, SHOWN_ROWS);
  return { ...preview, lines, skippedRows: preview.skippedRows.slice(0, SHOWN_ROWS), seen };
}

/**
 * Takes the list in: the file is read and judged once more, then all its lines are
 * added in one step that undo takes back whole.
 *
 * @throws AppError IMPORT_HAS_ERRORS unless rows with errors are to be left out,
 *   IMPORT_FILE_CHANGED and STALE_VERSION when file or draft are no longer what the dry run saw
 */
export async function commitImport(
  {
    db,
    files,
    write,
  }: Pick<CallContext, 'files'> & {
    db: Queryable;
    write: <Result>(work: (unit: UnitOfWork) => Promise<Result>) => Promise<Result>;
  },
  source: ImportSource & { seen: SeenDraft; includedRows: number[]; excludedRows: number[] },
): Promise<{ added: number; contentVersion: number }> {
  const { preview, seen } = await readIntoDraft(db, files, source);
  if (seen.fileHash !== source.seen.fileHash) throw refusal('IMPORT_FILE_CHANGED');
  const { lines } = preview;
  const ticked = new Set(source.includedRows);
  const unticked = new Set(source.excludedRows);
  // Rows with an error are not proposed either; they must be seen to be refused below.
  const wanted = lines.filter(
    (line) => !unticked.has(line.row) && (line.include || ticked.has(line.row) || hasError(line)),
  );
  const sound = wanted.filter((line) => !hasError(line));
  const faulty = wanted.length - sound.length;
  if (faulty > 0 && !source.options.skipErrors) throw refusal('IMPORT_HAS_ERRORS', { count: faulty });

  if (sound.length === 0) throw refusal('IMPORT_NOTHING_LEFT');
  const { name } = files.find(source.fileToken);
  const accepted = sound.map(({ line }) => line);
  const { contentVersion } = source.seen;
  await write((unit) =>
    addLines(unit, {
      id: source.id,
      lines: accepted,
      source: { kind: 'IMPORTED', fileName: name, seenContentVersion: contentVersion },
    }),
  );
  return { added: accepted.length, contentVersion: contentVersion + 1 };
}

/** Reads the list as it would be added to the draft. */
async function readIntoDraft(
  db: Queryable,
  files: FileDepot,
  { id, fileToken, options }: ImportSource,
): Promise<{ preview: ImportPreview; seen: SeenDraft }> {
  const stored = await findDecision(db, id);
  if (!stored) throw refusal('NOT_FOUND', { what: 'quyết định' });
  if (stored.decision.status !== 'DRAFT') throw refusal('DECISION_NOT_DRAFT');
  const pricing = await pricingContext(db, stored.decision);
  const { decidedOn, catalogue } = pricing;
  const { path, name } = files.find(fileToken);
  const hash = await fileHash(path);
  const preview = await previewAwardListImport({
    path,
    name,
    options,
    awardTypes: catalogue.awardTypes,
    existing: await listRecipientNames(db, id),
    price: (line) => moneyOf(line, pricing).amount,
    catalogueCoefficient: (line) =>
      decidedOn === null
        ? null
        : (inForceOn(ratesOf(catalogue.rates, line.awardCode, line.subject), decidedOn)?.coefficient ?? null),
  });
  return { preview, seen: { contentVersion: stored.decision.contentVersion, fileHash: hash } };
}

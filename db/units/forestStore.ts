import { refusal } from '#core/errors/appError.ts';
import { compareText } from '#core/text/compareText.ts';
import { vietnameseSortKey } from '#core/text/sortKey.ts';
import type { DatedName, DatedParent, DatedPeriod, UnitForest, UnitHistory } from '#core/units/unitHistory.ts';
import { unitSearchKey } from '#core/units/unitText.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { insertInChunks } from '../insertInChunks.ts';

interface PeriodColumns {
  valid_from: string | null;
  valid_to: string | null;
}

interface UnitColumns extends PeriodColumns {
  id: string;
  code: string;
  note: string;
  version: number;
}

interface NameColumns extends PeriodColumns {
  id: string;
  unit_id: string;
  kind: string;
  name: string;
  short_name: string;
}

interface ParentColumns extends PeriodColumns {
  id: string;
  unit_id: string;
  parent_id: string;
}

/** Every unit with all its names and places, periods oldest first. Three queries, whatever the size. */
export async function readForest(db: Queryable): Promise<UnitForest> {
  const units = await db('unit').select<UnitColumns[]>('id', 'code', 'note', 'valid_from', 'valid_to', 'version');
  const names = byUnit(
    await db('unit_name').select<NameColumns[]>(
      'id',
      'unit_id',
      'kind',
      'name',
      'short_name',
      'valid_from',
      'valid_to',
    ),
  );
  const parents = byUnit(
    await db('unit_parent').select<ParentColumns[]>('id', 'unit_id', 'parent_id', 'valid_from', 'valid_to'),
  );
  return new Map(
    units.map((unit) => [
      unit.id,
      {
        id: unit.id,
        code: unit.code,
        note: unit.note,
        names: (names.get(unit.id) ?? []).map(nameOf),
        parents: (parents.get(unit.id) ?? []).map(parentOf),
        version: unit.version,
        ...periodOf(unit),
      },
    ]),
  );
}

/** Places of all names in the Vietnamese alphabet, by the id of the name. */
export async function readSortKeys(db: Queryable): Promise<Map<string, string>> {
  const rows = await db('unit_name').select<{ id: string; sort_key: string }[]>('id', 'sort_key');
  return new Map(rows.map((row) => [row.id, row.sort_key]));
}

/** From when to when a unit existed. */
export async function findLife(db: Queryable, id: string): Promise<DatedPeriod | undefined> {
  const row = await db<UnitColumns>('unit').where({ id }).first();
  return row && periodOf(row);
}

/** Adds new units, any number at once; parents may be among them. Their versions begin at 1. */
export async function insertUnits(
  tx: Tx,
  histories: readonly UnitHistory[],
  made: { now: string; importId: string | null },
): Promise<void> {
  await insertInChunks(
    tx,
    'unit',
    histories.map((unit) => ({
      id: unit.id,
      code: unit.code,
      note: unit.note,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      version: 1,
      import_id: made.importId,
      created_at: made.now,
    })),
  );
  await insertNamesAndParents(tx, histories);
}

/**
 * Replaces what is stored of these units, as one new version of each.
 *
 * @param histories with the versions that were read
 * @throws AppError STALE_VERSION when one of them was changed or removed since
 */
export async function saveHistories(tx: Tx, histories: readonly UnitHistory[]): Promise<void> {
  for (let start = 0; start < histories.length; start += UNITS_PER_STATEMENT) {
    await updateUnits(tx, histories.slice(start, start + UNITS_PER_STATEMENT));
  }
  const ids = histories.map(({ id }) => id);
  for (const some of idChunks(ids)) {
    await tx('unit_name').whereIn('unit_id', some).delete();
    await tx('unit_parent').whereIn('unit_id', some).delete();
  }
  await insertNamesAndParents(tx, histories);
}

const UNITS_PER_STATEMENT = 500;

/** @throws AppError STALE_VERSION when one of them has another version */
async function updateUnits(tx: Tx, histories: readonly UnitHistory[]): Promise<void> {
  const ids = histories.map(({ id }) => id);
  const stored = await tx<UnitColumns>('unit').whereIn('id', ids).select('id', 'version').forUpdate();
  const versions = new Map(stored.map(({ id, version }) => [id, version]));
  if (histories.some(({ id, version }) => versions.get(id) !== version))
    throw refusal('STALE_VERSION', { what: 'đơn vị này' });
  const told = histories.map(() => '(?, ?, ?, ?, ?)').join(', ');
  const statement = `WITH told (id, code, note, valid_from, valid_to) AS (VALUES ${told})
    UPDATE unit SET code = told.code, note = told.note, valid_from = told.valid_from, valid_to = told.valid_to,
      version = version + 1
    FROM told WHERE unit.id = told.id`;
  // PostgreSQL takes columns of a list in which every value is a parameter for text, blank ones too.
  const values = histories.flatMap(({ id, code, note, validFrom, validTo }) => [id, code, note, validFrom, validTo]);
  await tx.raw(statement, values as string[]);
}

/** Removes units that nothing points at any more; their names, places and figures go with them. */
export async function deleteUnits(tx: Tx, ids: readonly string[]): Promise<void> {
  // Places first: a unit of a later portion may stand under one of an earlier portion.
  for (const some of idChunks(ids)) await tx('unit_parent').whereIn('unit_id', some).delete();
  for (const some of idChunks(ids)) await tx('unit').whereIn('id', some).delete();
}

async function insertNamesAndParents(tx: Tx, histories: readonly UnitHistory[]): Promise<void> {
  await insertInChunks(
    tx,
    'unit_name',
    histories.flatMap((unit) =>
      unit.names.map((name) => ({
        id: name.id,
        unit_id: unit.id,
        kind: name.kind,
        name: name.name,
        short_name: name.shortName,
        search_key: unitSearchKey(name),
        sort_key: vietnameseSortKey(name.name),
        valid_from: name.validFrom,
        valid_to: name.validTo,
      })),
    ),
  );
  await insertInChunks(
    tx,
    'unit_parent',
    histories.flatMap((unit) =>
      unit.parents.map((link) => ({
        id: link.id,
        unit_id: unit.id,
        parent_id: link.parentId,
        valid_from: link.validFrom,
        valid_to: link.validTo,
      })),
    ),
  );
}

function byUnit<Row extends PeriodColumns & { unit_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const rowsOfUnit = new Map<string, Row[]>();
  // The engines disagree on where NULL sorts: an unknown beginning is the oldest.
  const oldestFirst = [...rows].sort((one, other) => compareText(one.valid_from ?? '', other.valid_from ?? ''));
  for (const row of oldestFirst) {
    const own = rowsOfUnit.get(row.unit_id);
    if (own) own.push(row);
    else rowsOfUnit.set(row.unit_id, [row]);
  }
  return rowsOfUnit;
}

function periodOf(row: PeriodColumns): DatedPeriod {
  return { validFrom: row.valid_from, validTo: row.valid_to };
}

function nameOf(row: NameColumns): DatedName {
  return { id: row.id, kind: row.kind, name: row.name, shortName: row.short_name, ...periodOf(row) };
}

function parentOf(row: ParentColumns): DatedParent {
  return { id: row.id, parentId: row.parent_id, ...periodOf(row) };
}

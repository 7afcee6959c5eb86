import type { RowOrigin } from '#core/office/catalogue.ts';
import type { CatalogueKind, UnitKind, UnitKindCode, UnitKindInput, UnitLevel } from '#core/units/unitKind.ts';
import { SHIPPED_UNIT_KINDS } from '../catalogue/unitKinds.ts';
import type { Queryable, Tx } from '../client.ts';

interface OwnColumns {
  name: string;
  short_name: string;
  level: UnitLevel;
  basis: string;
  verified: number;
  valid_from: string | null;
  valid_to: string | null;
}

interface KindColumns extends OwnColumns {
  code: string;
  origin: RowOrigin;
  sort_order: number;
}

/** The catalogue of kinds, from the top of the union system down. */
export async function listUnitKinds(db: Queryable): Promise<UnitKind[]> {
  return (await readKinds(db)).map(toKind);
}

/** The same with what only the catalogue shows: where a row came from, and how many units it concerns. */
export async function listCatalogueKinds(db: Queryable): Promise<CatalogueKind[]> {
  const uses: { kind: string; units: number }[] = await db('unit_name')
    .groupBy('kind')
    .select('kind')
    .countDistinct({ units: 'unit_id' });
  const units = new Map(uses.map((row) => [row.kind, row.units]));
  return (await readKinds(db)).map((row) => ({
    ...toKind(row),
    origin: row.origin,
    isCorrected: row.origin === 'SHIPPED' && !isAsShipped(row),
    units: units.get(row.code) ?? 0,
  }));
}

/** Adds a kind of the office's own, at the end. */
export async function insertKind(tx: Tx, code: UnitKindCode, kind: UnitKindInput): Promise<void> {
  const last = await tx<KindColumns>('unit_kind').max<{ top: number }[]>('sort_order as top').first();
  const own = { code, origin: 'OFFICE' as const, sort_order: (last?.top ?? 0) + 1 };
  await tx<KindColumns>('unit_kind').insert({ ...own, ...columnsOf(kind) });
}

/**
 * @param seen what the row held when it was read: a kind has no version of its own
 * @returns false when the row is no longer so; nothing is written then
 */
export async function updateKind(
  tx: Tx,
  code: UnitKindCode,
  { seen, kind }: { seen: UnitKindInput; kind: UnitKindInput },
): Promise<boolean> {
  const changed = await tx<KindColumns>('unit_kind')
    .where({ code, ...columnsOf(seen) })
    .update(columnsOf(kind));
  return changed === 1;
}

/** @returns false when the row is no longer as it was seen; nothing is removed then */
export async function deleteKind(tx: Tx, code: UnitKindCode, seen: UnitKindInput): Promise<boolean> {
  return (
    (await tx<KindColumns>('unit_kind')
      .where({ code, ...columnsOf(seen) })
      .delete()) === 1
  );
}

/** Puts all kinds in this order. */
export async function orderKinds(tx: Tx, codes: readonly UnitKindCode[]): Promise<void> {
  for (const [place, code] of codes.entries()) {
    await tx<KindColumns>('unit_kind')
      .where({ code })
      .whereNot('sort_order', place + 1)
      .update({ sort_order: place + 1 });
  }
}

/** Whether taking an event back would need the kind again: a unit was of it before. */
export async function isKindKeptByEvents(db: Queryable, code: UnitKindCode): Promise<boolean> {
  // The characters of a code are plain letters but `_`, which as a placeholder finds at most too much.
  const row = await db<{ before_state: string; taken_back_at: string | null }>('unit_event')
    .whereNull('taken_back_at')
    .where('before_state', 'like', `%"kind":"${code}"%`)
    .first('taken_back_at');
  return row !== undefined;
}

function readKinds(db: Queryable): Promise<KindColumns[]> {
  return db<KindColumns>('unit_kind').orderBy('sort_order').orderBy('code');
}

function toKind(row: KindColumns): UnitKind {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    basis: row.basis,
    verified: row.verified === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}

function columnsOf(kind: UnitKindInput): OwnColumns {
  return {
    name: kind.name,
    short_name: kind.shortName,
    level: kind.level,
    basis: kind.basis,
    verified: Number(kind.verified),
    valid_from: kind.validFrom,
    valid_to: kind.validTo,
  };
}

function isAsShipped(row: KindColumns): boolean {
  const shipped = SHIPPED_UNIT_KINDS.find(({ code }) => code === row.code);
  if (!shipped) return false;
  const { from: validFrom, to: validTo } = shipped;
  const before = Object.entries(columnsOf({ ...shipped, validFrom, validTo }));
  return before.every(([column, value]) => row[column as keyof OwnColumns] === value);
}

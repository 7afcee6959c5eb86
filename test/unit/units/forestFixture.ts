import type { DatedName, UnitForest, UnitHistory } from '#core/units/unitHistory.ts';

interface UnitSketch {
  id: string;
  name?: string;
  kind?: string;
  parentId?: string | null;
  from?: string | null;
  to?: string | null;
}

/** A unit with one name and one place for all its life. */
export function unit({
  id,
  name = id,
  kind = 'CDCS',
  parentId = null,
  from = null,
  to = null,
}: UnitSketch): UnitHistory {
  const period = { validFrom: from, validTo: to };
  const called: DatedName = { id: `${id}-name`, kind, name, shortName: '', ...period };
  return {
    id,
    code: '',
    note: '',
    ...period,
    names: [called],
    parents: parentId === null ? [] : [{ id: `${id}-place`, parentId, ...period }],
    version: 1,
  };
}

export function forestOf(...units: readonly UnitHistory[]): UnitForest {
  return new Map(units.map((one) => [one.id, one]));
}

/** Ids `n1`, `n2` … for new rows. */
export function counter(prefix = 'n'): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${prefix}${last}`;
  };
}

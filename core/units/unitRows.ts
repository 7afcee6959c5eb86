import type { IsoDate } from '../dates/isoDate.ts';
import { compareText } from '../text/compareText.ts';
import { countsWithBelow, sumOf, type Headcounts } from './unitFigure.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import type { UnitKind, UnitKindCode, UnitLevel } from './unitKind.ts';
import { covers, nameOn, parentOn } from './unitTree.ts';

/** A unit as one line of the tree or the list of a day. */
export interface UnitRow extends Headcounts {
  id: string;
  parentId: string | null;
  /** Steps below the top. */
  depth: number;
  name: string;
  shortName: string;
  /** Names it bore before that day, newest first. */
  formerNames: readonly string[];
  kind: UnitKindCode;
  level: UnitLevel;
  begunOn: IsoDate | null;
  endedOn: IsoDate | null;
  /** Units directly under it on that day. */
  childCount: number;
}

interface RowsAsked {
  on: IsoDate;
  kinds: readonly UnitKind[];
  /** Places of names in the Vietnamese alphabet, by the id of the name. */
  sortKeys: ReadonlyMap<string, string>;
  /** Headcounts units stated for the year wanted. */
  figures: ReadonlyMap<string, Headcounts>;
  /** Also units that had ended before the day, where they last stood. */
  includeEnded: boolean;
}

/** The tree of a day from top to bottom: each unit followed by all below it, siblings by kind and name. */
export function unitRows(forest: UnitForest, asked: RowsAsked): UnitRow[] {
  const places = [...forest.values()].filter((unit) => isAsked(unit, asked)).map((unit) => placeOf(unit, asked));
  const known = new Set(places.map(({ unit }) => unit.id));
  const tree = places.map((place) => ({
    ...place,
    id: place.unit.id,
    parentId: place.parentId !== null && known.has(place.parentId) ? place.parentId : null,
  }));
  const living = tree.filter(({ unit }) => covers(unit, asked.on));
  const counts = countsWithBelow(living, asked.figures);
  const levels = new Map(asked.kinds.map(({ code, level }) => [code, level]));
  const order = new Map(asked.kinds.map(({ code }, index) => [code, index]));
  const rank = ({ kind }: { kind: UnitKindCode }) => order.get(kind) ?? order.size;
  tree.sort((one, next) => rank(one) - rank(next) || compareText(one.sortKey, next.sortKey));

  const below = new Map<string | null, typeof tree>();
  for (const place of tree) {
    const siblings = below.get(place.parentId);
    if (siblings) siblings.push(place);
    else below.set(place.parentId, [place]);
  }
  const livingBelow = new Map<string, number>();
  for (const { parentId } of living)
    if (parentId !== null) livingBelow.set(parentId, (livingBelow.get(parentId) ?? 0) + 1);

  const rows: UnitRow[] = [];
  const add = (place: (typeof tree)[number], depth: number): void => {
    const { unit, id, parentId, kind, name, shortName, formerNames } = place;
    rows.push({
      ...{ id, parentId, depth, name, shortName, formerNames, kind },
      level: levels.get(kind) ?? OTHER_LEVEL,
      begunOn: unit.validFrom,
      endedOn: unit.validTo,
      childCount: livingBelow.get(id) ?? 0,
      ...(counts.get(id) ?? NO_COUNTS),
    });
    for (const child of below.get(id) ?? []) add(child, depth + 1);
  };
  for (const top of below.get(null) ?? []) add(top, 0);
  return rows;
}

const OTHER_LEVEL: UnitLevel = 'NGOAI';
const NO_COUNTS: Headcounts = { workers: null, members: null, femaleMembers: null };

function isAsked(unit: UnitHistory, { on, includeEnded }: RowsAsked): boolean {
  return covers(unit, on) || (includeEnded && unit.validTo !== null && unit.validTo < on);
}

function placeOf(unit: UnitHistory, { on, sortKeys }: RowsAsked) {
  const day = unit.validTo !== null && unit.validTo < on ? unit.validTo : on;
  const { id: nameId, name, shortName, kind } = nameOn(unit, day);
  const earlier = unit.names.filter((row) => row.validTo !== null && row.validTo < day && row.name !== name);
  return {
    unit,
    parentId: parentOn(unit, day),
    name,
    shortName,
    kind,
    formerNames: [...new Set(earlier.map((row) => row.name))].reverse(),
    sortKey: sortKeys.get(nameId) ?? '',
  };
}

/** What stands under a tree or a list of units. */
export interface UnitTotals extends Headcounts {
  units: number;
  /** Units of each kind, in the order of the catalogue. */
  kinds: readonly { kind: UnitKindCode; level: UnitLevel; units: number }[];
}

/** Counts living units by kind; headcounts are those of the units at the top, each with all below it. */
export function totalUnits(rows: readonly UnitRow[], kinds: readonly UnitKind[], on: IsoDate): UnitTotals {
  const living = rows.filter(({ endedOn }) => endedOn === null || endedOn >= on);
  const shown = new Set(living.map(({ id }) => id));
  const tops = living.filter(({ parentId }) => parentId === null || !shown.has(parentId));
  return {
    units: living.length,
    kinds: kinds
      .map(({ code, level }) => ({ kind: code, level, units: living.filter(({ kind }) => kind === code).length }))
      .filter(({ units }) => units > 0),
    ...sumOf(tops),
  };
}

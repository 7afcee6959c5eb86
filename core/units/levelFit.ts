import type { IsoDate } from '../dates/isoDate.ts';
import { ChildIndex } from './childIndex.ts';
import type { UnitForest, UnitHistory } from './unitHistory.ts';
import { UNIT_LEVELS, type UnitKind, type UnitLevel } from './unitKind.ts';
import { covers, nameOn, parentOn } from './unitTree.ts';

/** How a unit of one level stands under one of another. */
export type LevelFit = 'FITS' | 'UNUSUAL' | 'IMPOSSIBLE';

/**
 * A union stands under one of a higher level. Under one of its own level it is unusual, but for groups, which stand
 * under sections; under a lower one it cannot stand. What is outside the union is compared with nothing.
 */
export function levelFit(level: UnitLevel, above: UnitLevel): LevelFit {
  if (level === 'NGOAI' || above === 'NGOAI') return 'FITS';
  const [own, over] = [UNIT_LEVELS.indexOf(level), UNIT_LEVELS.indexOf(above)];
  if (own < over) return 'IMPOSSIBLE';
  return own === over && level !== 'BO_PHAN' ? 'UNUSUAL' : 'FITS';
}

/** A unit that stands where units of its kind do not. */
export interface Misplacement {
  name: string;
  kind: UnitKind;
  aboveName: string;
  aboveKind: UnitKind;
  fit: Exclude<LevelFit, 'FITS'>;
}

interface TreeChange {
  before: UnitForest;
  after: UnitForest;
  /** Units that are new or changed. */
  touched: readonly UnitHistory[];
  kinds: readonly UnitKind[];
}

/** What a change puts on its day under a unit of no higher level; what stood so before is left alone. */
export function newMisplacements({ before, after, touched, kinds }: TreeChange, on: IsoDate): Misplacement[] {
  const byCode = new Map(kinds.map((kind) => [kind.code, kind]));
  const children = new ChildIndex(after);
  const reached = new Set(touched.flatMap(({ id }) => [id, ...children.of(id)]));
  return [...reached].flatMap((id) => {
    const place = placeIn(after, id, on);
    const was = placeIn(before, id, on);
    if (!place || isSamePlace(place, was)) return [];
    const [kind, aboveKind] = [byCode.get(place.kind), byCode.get(place.aboveKind)];
    const fit = kind && aboveKind ? levelFit(kind.level, aboveKind.level) : 'FITS';
    if (!kind || !aboveKind || fit === 'FITS') return [];
    return [{ name: place.name, kind, aboveName: place.aboveName, aboveKind, fit }];
  });
}

/** Why the first impossible one is; null where there is none. */
export function impossiblePlace(misplacements: readonly Misplacement[]): string | null {
  const found = misplacements.find(({ fit }) => fit === 'IMPOSSIBLE');
  if (!found) return null;
  const { name, kind, aboveName, aboveKind } = found;
  return `${name} (${kind.shortName}) không thể trực thuộc ${aboveName} vì ${aboveKind.shortName} ở cấp thấp hơn.`;
}

interface Place {
  name: string;
  kind: string;
  aboveId: string;
  aboveName: string;
  aboveKind: string;
}

const isSamePlace = (place: Place, was: Place | null): boolean =>
  was?.kind === place.kind && was.aboveId === place.aboveId && was.aboveKind === place.aboveKind;

function placeIn(forest: UnitForest, id: string, on: IsoDate): Place | null {
  const unit = forest.get(id);
  const above = unit && covers(unit, on) ? forest.get(parentOn(unit, on) ?? '') : undefined;
  if (!unit || !above) return null;
  const [own, over] = [nameOn(unit, on), nameOn(above, on)];
  return { name: own.name, kind: own.kind, aboveId: above.id, aboveName: over.name, aboveKind: over.kind };
}

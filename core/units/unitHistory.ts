import type { IsoDate } from '../dates/isoDate.ts';
import type { UnitKindCode } from './unitKind.ts';

/** A stretch of days, both ends included. Null means nobody said since when, or still open. */
export interface DatedPeriod {
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

/** What a unit was called, and what it was, in one period. */
export interface DatedName extends DatedPeriod {
  id: string;
  kind: UnitKindCode;
  name: string;
  shortName: string;
}

/** Under which unit it stood in one period; where no row covers a day it stood at the top. */
export interface DatedParent extends DatedPeriod {
  id: string;
  parentId: string;
}

/** Everything about one unit that depends on the day. Names cover its whole life without gap or overlap. */
export interface UnitHistory extends DatedPeriod {
  id: string;
  /** The office's own code for it; empty where it has none. */
  code: string;
  note: string;
  names: readonly DatedName[];
  parents: readonly DatedParent[];
  version: number;
}

/** All units of an office by id. */
export type UnitForest = ReadonlyMap<string, UnitHistory>;

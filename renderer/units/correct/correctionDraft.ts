import { uuidv7 } from 'uuidv7';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { UnitHistory } from '#core/units/unitHistory.ts';

interface PeriodDraft {
  /** Made here for a row the clerk adds; rows need one to be told apart. */
  id: string;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
}

export interface NameDraft extends PeriodDraft {
  kind: string;
  name: string;
  shortName: string;
}

export interface PlaceDraft extends PeriodDraft {
  parentId: string | null;
}

/** What the form holds of a unit. */
export interface CorrectionDraft {
  id: string;
  code: string;
  note: string;
  names: NameDraft[];
  parents: PlaceDraft[];
}

export function correctionDraft({ id, code, note, names, parents }: UnitHistory): CorrectionDraft {
  return { id, code, note, names: names.map((row) => ({ ...row })), parents: parents.map((row) => ({ ...row })) };
}

export function newNameRow({ kind }: { kind: string }): NameDraft {
  return { id: uuidv7(), kind, name: '', shortName: '', validFrom: null, validTo: null };
}

export function newPlaceRow(): PlaceDraft {
  return { id: uuidv7(), parentId: null, validFrom: null, validTo: null };
}

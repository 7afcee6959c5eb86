import type { IsoDate } from '../dates/isoDate.ts';
import type { NominationKind } from '../nominations/nomination.ts';
import type { Subject } from '../office/catalogue.ts';

/** Whom the rules are asked about, for which award. Ids are null where the office has no record of him. */
export interface Nominee {
  subject: Subject;
  personId: string | null;
  /** Of the collective itself, or where the person works. */
  unitId: string | null;
  name: string;
  unitName: string;
  awardCode: string;
  awardKind: NominationKind;
  /** Of a thematic proposal; empty otherwise. */
  theme: string;
  achievement: string;
  /** The year whose work is rewarded. */
  year: number;
  /** Day of the decision if known, else today: it says which rules are in force. */
  onDate: IsoDate;
}

/** Whether the office has a record that the rules can look into. */
export function hasRecord({ subject, personId, unitId }: Nominee): boolean {
  return (subject === 'INDIVIDUAL' ? personId : unitId) !== null;
}

import type { DecisionStatus } from '../awards/decision.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import type { AwardKind } from '../office/catalogue.ts';
import type { AbsenceInput } from './absence.ts';
import type { DisciplineInput } from './discipline.ts';
import type { GradingInput, PostInput } from './person.ts';

/** Something told of a person, with the record it stands in: the kept one or one merged into it. */
export interface Told {
  id: string;
  personId: string;
}

/** A post with the name its unit bore at the end of it, or bears today. */
export interface PostTold extends PostInput, Told {
  calledThen: string;
}

/** Everything told of a person, newest first. */
export interface PersonHistory {
  posts: PostTold[];
  gradings: (GradingInput & Told)[];
  disciplines: (DisciplineInput & Told)[];
  absences: (AbsenceInput & Told)[];
}

/** A record read as part of another. */
export interface MergeTold {
  id: string;
  keptId: string;
  mergedId: string;
  reason: string;
  actorName: string;
  at: string;
}

/** A line of a decision that names a person. */
export interface AwardReceived {
  lineId: string;
  /** Record it is known to be of; null where nobody was named. */
  personId: string | null;
  decisionId: string;
  /** Whether the decision counts: a draft and one replaced or revoked do not. */
  status: DecisionStatus;
  number: string;
  issuedOn: IsoDate | null;
  /** The year it rewards: of the nomination it came from, else what the papers name, else of the decision. */
  year: number;
  awardName: string;
  /** As papers of the body that decided name it: `Bằng khen của LĐLĐ tỉnh Lai Châu`. */
  nameOnPaper: string;
  awardKind: AwardKind;
  achievement: string;
  reason: string;
  /** As printed then. */
  name: string;
  position: string;
  unitName: string;
  /** Đồng; null where none was worked out or a sum is shared. */
  amount: number | null;
  /** Body that decided, as it was named on the paper; empty for a draft. */
  decidedBy: string;
}

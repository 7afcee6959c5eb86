import type { CampaignDuration } from '../campaigns/campaign.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import type { RecognitionLevel } from '../initiatives/initiative.ts';
import type { NominationKind } from '../nominations/nomination.ts';
import type { AwardLevel } from '../office/catalogue.ts';
import type { AbsenceReason } from '../people/absence.ts';
import type { DisciplineForm } from '../people/discipline.ts';
import type { Grade } from '../people/person.ts';
import type { Holders } from './holders.ts';
import type { Nominee } from './nominee.ts';

/*
 * What the rules look at, told once and free of any database. Lists are sets: a rule never asks in which order
 * they came.
 */

/** A title or form received by a decision in force, or proposed. */
export interface HeldAward {
  code: string;
  /** The year whose work it rewards. */
  year: number;
  level: AwardLevel;
  /** A hình thức khen thưởng rather than a danh hiệu. */
  isForm: boolean;
  /** Null where nothing tells whether it was toàn diện or chuyên đề. */
  kind: NominationKind | null;
  /** Folded; empty where the list names no achievement. */
  achievementKey: string;
  /** `Quyết định số 12/QĐ-LĐLĐ`; empty while it is only proposed. */
  decision: string;
  /** Proposed and not decided yet; counts for the year looked at alone. */
  isProposed: boolean;
}

/** An initiative with a decision in force that recognises it. */
export interface RecognisedInitiative {
  id: string;
  level: RecognitionLevel;
  year: number;
}

export interface DisciplineFact {
  form: DisciplineForm;
  decidedOn: IsoDate;
}

export interface AbsenceFact {
  fromDate: IsoDate;
  toDate: IsoDate;
  workingDays: number;
  reason: AbsenceReason;
}

/** A campaign the theme of a nomination names. */
export interface CampaignFact {
  name: string;
  duration: CampaignDuration;
  startsOn: IsoDate | null;
  endsOn: IsoDate | null;
  /** Day of tổng kết; null while it runs. */
  closedOn: IsoDate | null;
}

/** The collective, or the one a person works in, in the year looked at. */
export interface UnitOfYear {
  id: string;
  name: string;
  endedOn: IsoDate | null;
  /** Names of the units its history leads into. */
  successors: readonly string[];
  /** Lao động and đoàn viên the unit stated; null where it stated none. */
  workers: number | null;
  members: number | null;
  /** People with a post in it during the year, and how many of them bear each grade. */
  people: number;
  peopleByGrade: ReadonlyMap<Grade, number>;
  /** Final appraised points of the year, hundredths; null where there is no sheet. */
  score: number | null;
  fatalAccidents: number | null;
  /** Empty where the unit may be proposed. */
  barredReason: string;
  /** Who of its people holds or is proposed for an award that year. */
  holders: Holders;
}

/** Who proposes a nominee, and how he stands to that unit in the tree of the day. */
export interface Proposal {
  on: IsoDate;
  /** What the proposing unit was called; null where it is no unit of the tree. */
  proposer: string | null;
  /** Units the nominee is, or belongs to; none where nobody knows. */
  units: readonly { name: string; isUnder: boolean }[];
}

/** Everything known of one person or collective that a rule may ask for. */
export interface NomineeFacts extends Nominee {
  about: 'INDIVIDUAL' | 'COLLECTIVE';
  /** Of the award he is proposed for. */
  awardLevel: AwardLevel;
  isForm: boolean;
  /** As what a person is among the holders of his unit. */
  holderKey: string;
  awards: readonly HeldAward[];
  /** Of a person, or what the unit was graded as a whole. */
  gradings: readonly { year: number; grade: Grade }[];
  initiatives: readonly RecognisedInitiative[];
  registrations: readonly { year: number; awardCode: string | null }[];
  /** Whether the office recorded any registration of the year looked at, of whomever. */
  recordsRegistrations: boolean;
  /** Of the person, or of everyone with a post in the collective. */
  disciplines: readonly DisciplineFact[];
  absences: readonly AbsenceFact[];
  /** First day of the first post; null where it is not recorded. */
  servingSince: IsoDate | null;
  unit: UnitOfYear | null;
  /** Others proposed for the same award and theme this year. */
  othersOfTheme: number;
  campaigns: readonly CampaignFact[];
  /** Null while no tờ trình proposes him. */
  proposal: Proposal | null;
  /** Names of awards the office added itself, for the words told. */
  awardNames: ReadonlyMap<string, string>;
}

export interface InitiativeFacts {
  about: 'INITIATIVE';
  title: string;
  /** Shares in hundredths of a percent. */
  shares: readonly number[];
  submittedOn: IsoDate | null;
  firstAppliedOn: IsoDate | null;
}

/** A cluster at the end of a year. */
export interface ClusterFacts {
  about: 'CLUSTER';
  year: number;
  /** Units acclaimed as leader of the cluster: those proposed for the flag above. */
  acclaimed: readonly string[];
  /** Units voted for a flag of any level. */
  flagged: readonly string[];
  /** Trưởng, phó of the year after, and whether each was considered this year. */
  nextLeaders: readonly { name: string; isConsidered: boolean; barredReason: string }[];
}

/** A decision beside its list. Money is integer đồng. */
export interface DecisionFacts {
  about: 'DECISION';
  issuedOn: IsoDate | null;
  /** Names of lines whose amount is not what coefficient, base salary and rounding of that day give. */
  otherAmounts: readonly { name: string; amount: number; byTable: number }[];
  /** Names of lines no amount can be worked out for on that day. */
  withoutAmount: readonly string[];
  told: { recipients: number; amount: number };
  listed: { recipients: number; amount: number };
}

export type RuleFacts = NomineeFacts | InitiativeFacts | ClusterFacts | DecisionFacts;

import type { Subject } from '../office/catalogue.ts';
import type { VoteCount } from '../votes/voteCount.ts';
import type { ChairDecision, VoteOutcome } from './voteOutcome.ts';
import type { VoteRule } from './voteRule.ts';

/** One round of a line as minutes tell it. */
export interface MinutesVote extends VoteCount {
  rule: VoteRule;
  outcome: VoteOutcome;
  round: number;
  chairDecision: ChairDecision | null;
  /** What this round was about: another award than the last one's where the line was changed in between. */
  awardName: string;
}

/** A nomination that was voted on, with all its rounds. */
export interface VotedLine {
  name: string;
  unitName: string;
  subject: Subject;
  awardName: string;
  outcome: VoteOutcome;
  rounds: readonly MinutesVote[];
  /** Why he is proposed although a rule stops him; empty where none does. */
  exception: string;
}

/** An initiative that was scored. */
export interface ScoredInitiative {
  title: string;
  authors: readonly string[];
  sheets: number;
  /** Hundredths. */
  points: number;
  /** Null while nobody scored it. */
  isPassed: boolean | null;
}

import { outcomeOf, voteProblems, type VoteOutcome } from '#core/councils/voteOutcome.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import { countChecks, votesOfMeeting, type VoteRow } from '#db/nominations/voteStore.ts';
import { groupedBy } from '#db/groupedBy.ts';
import type { Queryable } from '#db/client.ts';

/** One round of voting, judged. */
export interface JudgedVote extends VoteRow {
  outcome: VoteOutcome;
  /** What contradicts itself in the figures, one sentence each. */
  problems: string[];
}

/** A line in a meeting with its rounds, the last of which counts and tells whom it is about. */
export interface ReviewedLine {
  line: Pick<
    NominationLine,
    'id' | 'batchId' | 'subject' | 'honorific' | 'name' | 'position' | 'unitName' | 'awardCode' | 'status' | 'version'
  >;
  awardName: string;
  /** Why it is before the council although a rule stops it; empty where none does. */
  exception: string;
  rounds: JudgedVote[];
  outcome: VoteOutcome;
  /** The line was checked anew since: what was voted before says nothing any more. */
  isOutdated: boolean;
  /** Members who may not vote on it, by name. */
  aside: string[];
}

/** Everything a meeting voted on, in the order the lines came in. */
export async function readReview(db: Queryable, meetingId: string): Promise<ReviewedLine[]> {
  const votes = await votesOfMeeting(db, meetingId);
  const byLine = groupedBy(votes, ({ lineId }) => lineId);
  const lines = new Map((await findLines(db, [...byLine.keys()])).map((line) => [line.id, line]));
  const checks = await countChecks(db, [...byLine.keys()]);
  return [...byLine].flatMap(([lineId, rounds]): ReviewedLine[] => {
    const line = lines.get(lineId);
    const judged = rounds.map(judge);
    const last = judged.at(-1);
    if (!line || !last) return [];
    const { id, batchId, status, version } = line;
    const { aside, awardName, exception, ...nominee } = last.nominee;
    return [
      {
        line: { id, batchId, status, version, ...nominee },
        awardName,
        exception,
        rounds: judged,
        outcome: last.outcome,
        isOutdated: isOutdated(line, last, checks.get(lineId)),
        aside,
      },
    ];
  });
}

/** Passed, and not told the line yet: what "Ghi kết quả" takes. */
export function isToRecord({ outcome, line, isOutdated }: ReviewedLine): boolean {
  return outcome === 'PASS' && line.status === 'CHECKED' && !isOutdated;
}

function isOutdated({ status }: NominationLine, { checkNumber }: VoteRow, checks = 0): boolean {
  return status === 'CHECKED' && checkNumber !== checks;
}

/** What a round came to. */
export function judge(vote: VoteRow): JudgedVote {
  return { ...vote, outcome: outcomeOf(vote.rule, vote, vote.chairDecision), problems: voteProblems(vote) };
}

import type { VoteOutcome } from '#core/councils/voteOutcome.ts';
import { isComplete } from '#core/votes/voteCount.ts';
import { resultWords, ruleWords } from '#core/councils/voteWords.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import { asksProposal } from '#core/eligibility/condition.ts';
import { rulesFor } from '#core/eligibility/eligibilityRule.ts';
import { unitOutside } from '#core/eligibility/leaves/underProposer.ts';
import { checkDay, nominationDay } from '#core/nominations/nominationDay.ts';
import type { NominationBatch, NominationLine, NominationMove } from '#core/nominations/nominationLine.ts';
import {
  completeness,
  papersNeeded,
  paperState,
  type NeededPaper,
  type PaperState,
} from '#core/nominations/papersNeeded.ts';
import { isSentUp } from '#core/nominations/sentUp.ts';
import type { UnitForest } from '#core/units/unitHistory.ts';
import { findDecision } from '#db/awards/decisionStore.ts';
import type { Queryable } from '#db/client.ts';
import { listRules } from '#db/eligibility/ruleStore.ts';
import { uncheckedLinesOfBatch } from '#db/nominations/nominationReader.ts';
import { movesOf } from '#db/nominations/moveStore.ts';
import { papersOf } from '#db/nominations/paperStore.ts';
import { votesOfLine } from '#db/nominations/voteStore.ts';
import { meetingsOfLines } from '#db/nominations/votedMeetings.ts';
import { readMoneyCatalogue } from '#db/office/catalogueStore.ts';
import { readForest } from '#db/units/forestStore.ts';
import { requireOffice } from '../office/requireOffice.ts';
import { proposalsOf } from './proposalsOf.ts';
import { requireBatch, requireLine } from './requireNomination.ts';
import { judge } from './review/readReview.ts';

/** A batch as its page shows it. */
export interface BatchView {
  batch: NominationBatch;
  /** Units and posts are taken as they stood on this day. */
  on: IsoDate;
  /** To whom it goes where it names nobody. */
  officeName: string;
  /** Last day of the proposing unit, where it has ended by that day. */
  unitEndedOn: IsoDate | null;
  /** Lines nobody has checked yet whose nominees are not of the proposing unit; of checked ones the finding tells. */
  outside: { id: string; name: string }[];
}

/** @throws AppError NOT_FOUND */
export async function readBatch(db: Queryable, id: string, today: IsoDate): Promise<BatchView> {
  const batch = await requireBatch(db, id);
  const { profile } = await requireOffice(db);
  const on = nominationDay(batch, today);
  const told = { batch, on, officeName: profile.decidingBody };
  // Of a body that is no unit of the tree nobody can say whether a nominee is its own.
  if (batch.unitId === null) return { ...told, unitEndedOn: null, outside: [] };
  const forest = await readForest(db);
  const validTo = forest.get(batch.unitId)?.validTo ?? null;
  return {
    ...told,
    unitEndedOn: validTo !== null && validTo < on ? validTo : null,
    outside: await uncheckedOutside(db, id, { forest, today }),
  };
}

/** Lines not checked yet that C26, where the office asks it, would tell of: what "Kiểm tra" brings is told before. */
async function uncheckedOutside(
  db: Queryable,
  batchId: string,
  { forest, today }: { forest: UnitForest; today: IsoDate },
): Promise<BatchView['outside']> {
  const unchecked = await uncheckedLinesOfBatch(db, batchId);
  if (unchecked.length === 0) return [];
  const rules = (await listRules(db)).filter(({ condition }) => asksProposal(condition));
  const proposals = await proposalsOf(db, unchecked, { forest, today });
  return unchecked
    .filter((line, index) => {
      const proposal = proposals[index];
      const asked = { about: line.subject, awardCode: line.awardCode, onDate: checkDay(line, today) };
      return proposal && unitOutside(proposal) !== null && rulesFor(rules, asked).length > 0;
    })
    .map(({ id, name }) => ({ id, name }));
}

/** A paper of a line's file, and whether it is there. */
export interface FilePaper extends NeededPaper {
  state: PaperState | null;
  note: string;
}

/** What a council said of a line in one round. */
export interface LineVote {
  id: string;
  meetingId: string;
  meetingTitle: string;
  heldOn: IsoDate | null;
  round: number;
  /** `10/11 = 90,91%`; empty while a figure is missing. */
  result: string;
  /** `Bỏ phiếu kín, ít nhất 90% tổng số thành viên`. */
  rule: string;
  outcome: VoteOutcome;
}

/** A line as the rail shows it. */
export interface LineView {
  line: NominationLine;
  batch: Pick<NominationBatch, 'id' | 'title' | 'unitName' | 'number'>;
  awardName: string;
  fallbackAwardName: string;
  askedAwardName: string;
  /** A higher body is asked: its answer decides the line. */
  isSentUp: boolean;
  file: { papers: FilePaper[]; received: number; needed: number };
  moves: NominationMove[];
  /** What councils said of it, oldest first. */
  votes: LineVote[];
  /** Units and posts are taken as they stood on this day. */
  on: IsoDate;
  /** The decision it stands in, if any. */
  decision: { id: string; number: string; title: string; issuedOn: IsoDate | null; status: string } | null;
}

/** @throws AppError NOT_FOUND */
export async function readLine(db: Queryable, id: string, today: IsoDate): Promise<LineView> {
  const line = await requireLine(db, id);
  const batch = await requireBatch(db, line.batchId);
  const { awardTypes } = await readMoneyCatalogue(db);
  const nameOf = (code: string | null) => awardTypes.find((award) => award.code === code)?.name ?? '';
  const award = awardTypes.find(({ code }) => code === line.awardCode);
  const { profile } = await requireOffice(db);
  const recorded = (await papersOf(db, [id])).get(id) ?? [];
  const on = nominationDay(batch, today);
  const needed = papersNeeded(line, on);
  const decided = line.decisionId === null ? undefined : await findDecision(db, line.decisionId);
  return {
    line,
    batch: { id: batch.id, title: batch.title, unitName: batch.unitName, number: batch.number },
    awardName: nameOf(line.awardCode),
    fallbackAwardName: nameOf(line.fallbackAwardCode),
    askedAwardName: nameOf(line.askedAwardCode),
    isSentUp: award !== undefined && isSentUp(line, award.level, profile),
    file: {
      papers: needed.map((need) => ({
        ...need,
        state: paperState(need.paper, recorded, batch),
        note: recorded.find(({ paper }) => paper === need.paper)?.note ?? '',
      })),
      ...completeness(needed, recorded, batch),
    },
    moves: await movesOf(db, id),
    votes: await readVotes(db, id),
    on,
    decision: decided
      ? {
          id: decided.decision.id,
          number: decided.decision.number,
          title: decided.decision.title,
          issuedOn: decided.decision.issuedOn,
          status: decided.decision.status,
        }
      : null,
  };
}

async function readVotes(db: Queryable, lineId: string): Promise<LineVote[]> {
  const meetings = new Map((await meetingsOfLines(db, [lineId])).map((meeting) => [meeting.id, meeting]));
  return (await votesOfLine(db, lineId)).map(judge).map((vote) => ({
    id: vote.id,
    meetingId: vote.meetingId,
    meetingTitle: meetings.get(vote.meetingId)?.title ?? '',
    heldOn: meetings.get(vote.meetingId)?.heldOn ?? null,
    round: vote.round,
    result: isComplete(vote) ? resultWords(vote.rule, vote) : '',
    rule: ruleWords(vote.rule),
    outcome: vote.outcome,
  }));
}

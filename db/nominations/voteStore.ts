import type { ChosenRule, Tally, VotedNominee } from '#core/nominations/review.ts';
import type { VoteCount } from '#core/votes/voteCount.ts';
import type { ChairDecision } from '#core/councils/voteOutcome.ts';
import type { Queryable, Tx } from '../client.ts';
import { idChunks } from '../idChunks.ts';

/** What a council voted on one line in one round. */
export interface VoteRow extends VoteCount {
  id: string;
  lineId: string;
  meetingId: string;
  /** From 1. */
  round: number;
  /** How often the line had been checked when the round was opened: one more since, and it says nothing any more. */
  checkNumber: number;
  rule: ChosenRule;
  chairDecision: ChairDecision | null;
  note: string;
  /** As it was when the round was opened; who stands aside follows the attendance. */
  nominee: VotedNominee;
  version: number;
}

const COLUMNS = {
  id: 'v.id',
  lineId: 'v.line_id',
  meetingId: 'v.meeting_id',
  round: 'v.round',
  checkNumber: 'v.check_number',
  rule: 'v.rule',
  members: 'v.members',
  present: 'v.present',
  written: 'v.written',
  issued: 'v.issued',
  collected: 'v.collected',
  invalid: 'v.invalid',
  agree: 'v.agree',
  disagree: 'v.disagree',
  abstain: 'v.abstain',
  chairDecision: 'v.chair_decision',
  note: 'v.note',
  nominee: 'v.nominee',
  version: 'v.version',
};

type StoredRow = Omit<VoteRow, 'rule' | 'nominee'> & { rule: string; nominee: string };
const toVote = (row: StoredRow): VoteRow => ({
  ...row,
  rule: JSON.parse(row.rule) as ChosenRule,
  nominee: JSON.parse(row.nominee) as VotedNominee,
});

const votes = (db: Queryable) => db('nomination_vote as v').select<StoredRow[]>(COLUMNS);

/** Votes of a meeting; the rounds of a line behind each other, lines in the order they came in. */
export async function votesOfMeeting(db: Queryable, meetingId: string): Promise<VoteRow[]> {
  const rows = await votes(db).where('v.meeting_id', meetingId).orderBy(['v.line_id', 'v.round']);
  return inOrderOfLines(rows.map(toVote));
}

/** Every vote on a line, in whatever meeting, oldest first. */
export function votesOfLine(db: Queryable, lineId: string): Promise<VoteRow[]> {
  return votesOfLines(db, [lineId]);
}

/** Every vote on these lines; those of one line oldest first. */
export async function votesOfLines(db: Queryable, lineIds: readonly string[]): Promise<VoteRow[]> {
  const found: VoteRow[] = [];
  for (const ids of idChunks(lineIds))
    found.push(...(await votes(db).whereIn('v.line_id', ids).orderBy(['v.line_id', 'v.ordinal'])).map(toVote));
  return found;
}

export async function findVote(db: Queryable, id: string): Promise<VoteRow | undefined> {
  const row = await votes(db).where('v.id', id).first<StoredRow | undefined>();
  return row && toVote(row);
}

/** The meeting, still open, in which a line is being voted on; undefined where there is none. */
export async function openMeetingOf(db: Queryable, lineId: string): Promise<{ id: string; title: string } | undefined> {
  return db('nomination_vote as v')
    .join('council_meeting as m', 'm.id', 'v.meeting_id')
    .where('v.line_id', lineId)
    .whereNull('m.closed_at')
    .first<{ id: string; title: string } | undefined>({ id: 'm.id', title: 'm.title' });
}

/** Those of these lines that are being voted on, or were, in a meeting that is still open. */
export async function linesInOpenMeeting(db: Queryable, lineIds: readonly string[]): Promise<Set<string>> {
  const open = new Set<string>();
  for (const ids of idChunks(lineIds)) {
    const rows: { id: string }[] = await db('nomination_vote as v')
      .join('council_meeting as m', 'm.id', 'v.meeting_id')
      .whereIn('v.line_id', ids)
      .whereNull('m.closed_at')
      .distinct({ id: 'v.line_id' });
    for (const { id } of rows) open.add(id);
  }
  return open;
}

/** Those of these lines that stand or stood before a council, in whatever meeting. */
export async function votedLines(db: Queryable, lineIds: readonly string[]): Promise<Set<string>> {
  const voted = new Set<string>();
  for (const ids of idChunks(lineIds)) {
    const rows: { line_id: string }[] = await db('nomination_vote').whereIn('line_id', ids).distinct('line_id');
    for (const { line_id: lineId } of rows) voted.add(lineId);
  }
  return voted;
}

/** How often each of these lines was checked. Counted, not told by times: a clock may have been set back between. */
export async function countChecks(db: Queryable, lineIds: readonly string[]): Promise<Map<string, number>> {
  const checks = new Map<string, number>();
  for (const ids of idChunks(lineIds)) {
    const rows: { line_id: string; n: number }[] = await db('nomination_move')
      .whereIn('line_id', ids)
      .where({ to_status: 'CHECKED' })
      .groupBy('line_id')
      .select('line_id')
      .count({ n: '*' });
    for (const { line_id: lineId, n } of rows) checks.set(lineId, n);
  }
  return checks;
}

/** Lines of a year that can be reviewed and stand in no open meeting, in the order of their batches. */
export async function reviewableLineIds(db: Queryable, year: number): Promise<string[]> {
  const taken = db('nomination_vote as v')
    .join('council_meeting as m', 'm.id', 'v.meeting_id')
    .whereNull('m.closed_at')
    .select('v.line_id');
  const rows: { id: string }[] = await db('nomination_line')
    .where({ year, status: 'CHECKED' })
    .whereNotIn('id', taken)
    .orderBy(['batch_id', 'ordinal', 'id'])
    .select('id');
  return rows.map(({ id }) => id);
}

/** Adds a round after those the line has, in whatever meeting. */
export async function insertVote(tx: Tx, vote: VoteRow): Promise<void> {
  const row = (await tx('nomination_vote').where({ line_id: vote.lineId }).max({ last: 'ordinal' }).first()) as
    { last: number | null } | undefined;
  await tx('nomination_vote').insert({
    ...{ id: vote.id, line_id: vote.lineId, meeting_id: vote.meetingId, round: vote.round, version: vote.version },
    ...{ ordinal: (row?.last ?? 0) + 1, check_number: vote.checkNumber },
    ...seatsOf(vote),
    ...tallyOf(vote),
  });
}

/** @returns false when somebody wrote it since; nothing is written then */
export async function updateTally(
  tx: Tx,
  { id, version, tally }: { id: string; version: number; tally: Tally },
): Promise<boolean> {
  const changed = await tx('nomination_vote')
    .where({ id, version })
    .update({ ...tallyOf(tally), version: version + 1 });
  return changed > 0;
}

/** Counts who votes anew. What the tellers wrote stays, so nobody's version moves. */
export async function updateSeats(tx: Tx, { id, ...seats }: { id: string } & Seats): Promise<void> {
  await tx('nomination_vote').where({ id }).update(seatsOf(seats));
}

/** Takes a round away. @returns false when somebody wrote it since; nothing is taken away then */
export async function deleteVote(tx: Tx, { id, version }: { id: string; version: number }): Promise<boolean> {
  return (await tx('nomination_vote').where({ id, version }).delete()) > 0;
}

/** Who votes in a round, by which rule, on whom. */
type Seats = Pick<VoteRow, 'members' | 'present' | 'written' | 'rule' | 'nominee'>;

function seatsOf({ members, present, written, rule, nominee }: Seats) {
  return { members, present, written, rule: JSON.stringify(rule), nominee: JSON.stringify(nominee) };
}

function tallyOf({ issued, collected, invalid, agree, disagree, abstain, chairDecision, note }: Tally) {
  return { issued, collected, invalid, agree, disagree, abstain, chair_decision: chairDecision, note };
}

/** A line stands where its first round came in: ids are ordered by time. */
function inOrderOfLines(rows: readonly VoteRow[]): VoteRow[] {
  const first = new Map<string, string>();
  for (const { lineId, id, round } of rows) if (round === 1) first.set(lineId, id);
  const placeOf = ({ lineId }: VoteRow) => first.get(lineId) ?? '';
  return rows.toSorted((one, other) =>
    one.lineId === other.lineId ? one.round - other.round : placeOf(one) < placeOf(other) ? -1 : 1,
  );
}

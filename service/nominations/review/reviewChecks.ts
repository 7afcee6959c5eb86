import type { MeetingAttendee } from '#core/councils/council.ts';
import { electorateOf } from '#core/councils/electorate.ts';
import type { MeetingCheck } from '#core/councils/meetingChecklist.ts';
import { formatNumber } from '#core/money/format.ts';
import { isOut } from '#core/nominations/nominationList.ts';
import type { NominationLine } from '#core/nominations/nominationLine.ts';
import type { Queryable } from '#db/client.ts';
import { findLines } from '#db/nominations/nominationReader.ts';
import { readMeeting } from '../../councils/readMeeting.ts';
import { workplacesOf } from '../workplacesOf.ts';
import { isToRecord, readReview, type ReviewedLine } from './readReview.ts';

/** Names told before "và n đề nghị khác". */
const NAMES_TOLD = 3;

/** What the review in a meeting still needs before the meeting is closed. */
export async function reviewChecks(db: Queryable, meetingId: string): Promise<MeetingCheck[]> {
  const lines = await readReview(db, meetingId);
  if (lines.length === 0) return [{ id: 'review', state: 'REVIEW', text: 'Phiên họp chưa bình xét đề nghị nào' }];
  const reviewed = lines.filter(({ line }) => line.status !== 'DRAFT' && !isOut(line));
  if (reviewed.length === 0)
    return [{ id: 'review', state: 'REVIEW', text: 'Đề nghị đưa vào phiên họp đều đã rút hoặc trả về' }];
  const standing = reviewed.filter(({ line }) => line.status === 'CHECKED');
  const incomplete = standing.filter(({ outcome, isOutdated }) => outcome === 'INCOMPLETE' || isOutdated);
  const tied = standing.filter(({ outcome, isOutdated }) => outcome === 'TIE' && !isOutdated);
  const unrecorded = lines.filter(isToRecord);
  const checks: MeetingCheck[] = [
    incomplete.length === 0
      ? { id: 'votes', state: 'DONE', text: `Phiếu của ${formatNumber(reviewed.length)} đề nghị` }
      : { id: 'votes', state: 'MISSING', text: `Phiếu chưa đủ hoặc chưa khớp của ${names(incomplete)}` },
  ];
  if (tied.length > 0)
    checks.push({ id: 'ties', state: 'MISSING', text: `Kết quả ngang nhau chưa xử lý của ${names(tied)}` });
  if (unrecorded.length > 0)
    checks.push({ id: 'recorded', state: 'REVIEW', text: `Đạt nhưng chưa ghi kết quả: ${names(unrecorded)}` });
  const selves = await votingOnOwn(db, meetingId, standing);
  if (selves.length > 0)
    checks.push({
      ...{ id: 'selves', state: 'REVIEW' },
      text: `Bỏ phiếu cho đề nghị của chính mình hoặc đơn vị mình, quy tắc biểu quyết không loại ra: ${listed(selves)}`,
    });
  return checks;
}

/**
 * Lines on which the nominee votes himself, or somebody of the collective nominated does, as a member there or by
 * writing, because the rule does not keep him out: `CĐCS Trường A (Lò Văn Bình)`. A member belongs to the unit the
 * council has him for and to the one he works in on the day.
 */
async function votingOnOwn(db: Queryable, meetingId: string, lines: readonly ReviewedLine[]): Promise<string[]> {
  const meeting = await readMeeting(db, meetingId);
  const voting = meeting.attendees.filter(({ canVote, presence }) => canVote && presence !== 'ABSENT');
  const workplaces = await workplacesOf(db, voting, meeting.heldOn ?? `${meeting.year}-12-31`);
  const nominated = await findLines(
    db,
    lines.map(({ line }) => line.id),
  );
  return lines.flatMap(({ line, rounds }) => {
    const nominee = nominated.find(({ id }) => id === line.id);
    const rule = rounds.at(-1)?.rule;
    if (!nominee || !rule) return [];
    const aside = electorateOf(rule, voting, nominee).aside;
    const own = voting.filter((member) => !aside.includes(member) && isOwnVote(member, nominee, workplaces));
    if (own.length === 0) return [];
    if (nominee.subject === 'INDIVIDUAL') return [line.name];
    return [`${line.name} (${own.map(({ name }) => name).join(', ')})`];
  });
}

/** Of a person his own vote only: that of a colleague is no vote on oneself. */
function isOwnVote(
  { personId, unitId }: MeetingAttendee,
  nominee: NominationLine,
  workplaces: ReadonlyMap<string, string | null>,
): boolean {
  if (nominee.subject === 'INDIVIDUAL') return personId !== null && personId === nominee.personId;
  return nominee.unitId !== null && [unitId, workplaces.get(personId ?? '')].includes(nominee.unitId);
}

const names = (lines: readonly ReviewedLine[]): string => listed(lines.map(({ line }) => line.name));

function listed(all: readonly string[]): string {
  const told = all.slice(0, NAMES_TOLD);
  const rest = all.length - told.length;
  return rest === 0 ? told.join(', ') : `${told.join(', ')} và ${formatNumber(rest)} đề nghị khác`;
}

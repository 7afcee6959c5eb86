import type { EarlierRecognition } from '#core/initiatives/recognitionChecklist.ts';
import type { NumberingPeriod } from '#core/awards/decisionNumber.ts';
import type { IsoDate } from '#core/dates/isoDate.ts';
import type { RecognisedAuthor } from '#core/initiatives/recognition.ts';
import type { Queryable } from '../client.ts';
import { idChunks } from '../idChunks.ts';
import { inForce } from './inForce.ts';

/** Decisions in force that recognise these initiatives, at whatever level, the oldest first. */
export async function listRecognitionsOf(
  db: Queryable,
  initiativeIds: readonly string[],
): Promise<EarlierRecognition[]> {
  const found: EarlierRecognition[] = [];
  for (const ids of idChunks(initiativeIds)) {
    const rows = await db('recognition_item as t')
      .join('recognition as r', 'r.id', 't.recognition_id')
      .whereIn('t.initiative_id', ids)
      .where(inForce)
      .orderBy(['r.issued_on', 'r.id'])
      .select<EarlierRecognition[]>({
        initiativeId: 't.initiative_id',
        recognitionId: 'r.id',
        level: 'r.level',
        number: 'r.number',
        issuedOn: 'r.issued_on',
      });
    found.push(...rows);
  }
  return found;
}

/** A meeting of an initiative council a decision can rest on. */
export interface InitiativeMeeting {
  id: string;
  councilId: string;
  councilName: string;
  title: string;
  heldOn: IsoDate | null;
  isClosed: boolean;
}

/** Meetings of initiative councils in a year, the last one first. */
export async function listInitiativeMeetings(db: Queryable, year: number): Promise<InitiativeMeeting[]> {
  const rows = await initiativeMeetings(db)
    .where('m.year', year)
    .orderByRaw("COALESCE(m.held_on, '9999') DESC, m.id DESC")
    .select<MeetingRow[]>(MEETING_COLUMNS, councilNameIn(db));
  return rows.map(toMeeting);
}

/** The meeting a decision rests on; undefined where there is none. */
export async function findInitiativeMeeting(db: Queryable, id: string): Promise<InitiativeMeeting | undefined> {
  const rows = await initiativeMeetings(db)
    .where({ 'm.id': id })
    .select<MeetingRow[]>(MEETING_COLUMNS, councilNameIn(db));
  return rows.map(toMeeting)[0];
}

/** Initiatives the council had before it in a meeting. */
export async function listScoredIn(db: Queryable, meetingId: string): Promise<string[]> {
  return db('initiative_review').where('meeting_id', meetingId).orderBy('ordinal').pluck<string[]>('initiative_id');
}

type MeetingRow = Omit<InitiativeMeeting, 'isClosed'> & { closedAt: string | null };

const MEETING_COLUMNS = {
  id: 'm.id',
  councilId: 'c.id',
  title: 'm.title',
  heldOn: 'm.held_on',
  closedAt: 'm.closed_at',
};

/** A closed meeting keeps what its council was called then. */
const councilNameIn = (db: Queryable) => db.raw('COALESCE(m.council_name, c.name) AS ??', ['councilName']);

function initiativeMeetings(db: Queryable) {
  return db('council_meeting as m').join('council as c', 'c.id', 'm.council_id').where('c.kind', 'INITIATIVE');
}

function toMeeting({ closedAt, ...meeting }: MeetingRow): InitiativeMeeting {
  return { ...meeting, isClosed: closedAt !== null };
}

/** The number the next certificate gets inside a period: the register runs on from decision to decision. */
export async function nextCertificateNumber(db: Queryable, { from, to }: NumberingPeriod): Promise<number> {
  const rows = await db('recognition as r')
    .join('recognition_item as t', 't.recognition_id', 'r.id')
    .where('r.status', 'ISSUED')
    .where('r.decided_by', '')
    .whereBetween('r.issued_on', [from, to])
    .select<{ id: string; first: number; authors: string }[]>({
      id: 'r.id',
      first: 'r.register_from',
      authors: 't.authors',
    });
  const ends = new Map<string, number>();
  for (const { id, first, authors } of rows) {
    ends.set(id, (ends.get(id) ?? first) + (JSON.parse(authors) as RecognisedAuthor[]).length);
  }
  return Math.max(1, ...ends.values());
}

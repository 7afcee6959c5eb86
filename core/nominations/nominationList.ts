import type { Subject } from '../office/catalogue.ts';
import type { NominationInput, NominationStatus, Procedure } from './nomination.ts';
import type { NominationBatch, NominationLine, UpperAnswer } from './nominationLine.ts';

/** What should be looked at about a line. */
export const NOMINATION_MARKS = ['UNCHECKED', 'BLOCKED', 'OVERRIDDEN', 'WARNED', 'SENT_UP'] as const;
export type NominationMark = (typeof NOMINATION_MARKS)[number];

export const NOMINATION_MARK_LABELS: Record<NominationMark, string> = {
  UNCHECKED: 'Chưa kiểm tra',
  BLOCKED: 'Bị chặn, chưa có lý do',
  OVERRIDDEN: 'Vẫn đề nghị, có lý do',
  WARNED: 'Có điều cần xem',
  SENT_UP: 'Trình cấp trên, chờ trả lời',
};

/** What a list of lines is narrowed to; null means no matter which. */
export interface NominationFilter {
  year: number | null;
  batchId: string | null;
  /** Looked for without dấu in name, position, unit, theme and achievement. */
  text: string;
  /** Tờ trình of this unit or of one below it in the year, and nominees who belong there. */
  unitId: string | null;
  subject: Subject | null;
  awardCode: string | null;
  status: NominationStatus | null;
  mark: NominationMark | null;
}

/** One line of a list; what the rules said in full is read with the line itself. */
export interface NominationRow extends Omit<NominationInput, 'reason' | 'note'> {
  id: string;
  batchId: string;
  batchTitle: string;
  batchUnitName: string;
  ordinal: number;
  awardName: string;
  fallbackAwardName: string;
  /** A higher body is asked first. */
  goesUp: boolean;
  procedure: Procedure;
  status: NominationStatus;
  upperAnswer: UpperAnswer | null;
  checkedAt: string | null;
  /** Rules that stop it and are missed, rules to look at, rules nobody can answer from the records. */
  blocked: number;
  warned: number;
  unclear: number;
  overrideReason: string;
  /** Papers of the file that are there, of those needed. */
  papers: { received: number; needed: number };
  version: number;
}

/** How many lines ask for one award. */
export interface AwardCount {
  awardCode: string;
  awardName: string;
  collectives: number;
  individuals: number;
}

/** Counts over everything a filter keeps. Lines withdrawn or failed count in `rows` and `byStatus` only. */
export interface NominationTotals {
  rows: number;
  lines: number;
  collectives: number;
  individuals: number;
  /** Stopped by a rule, and no reason given. */
  blocked: number;
  byStatus: Record<NominationStatus, number>;
  /** In the order of the catalogue. */
  byAward: AwardCount[];
}

/** What the list of batches is narrowed to. */
export interface BatchFilter {
  year: number;
  /** Looked for without dấu in title, unit and number. */
  text: string;
  procedure: Procedure | null;
  /** With at least one line that stands there. */
  status: NominationStatus | null;
}

/** One batch of a list. */
export interface BatchSummary extends Pick<
  NominationBatch,
  'id' | 'year' | 'title' | 'unitId' | 'unitName' | 'number' | 'submittedOn' | 'procedure' | 'version'
> {
  collectives: number;
  individuals: number;
  blocked: number;
  byStatus: Record<NominationStatus, number>;
}

/** Where lines are that no more stand for anything. */
export const OUT_STATUSES: readonly NominationStatus[] = ['WITHDRAWN', 'REJECTED'];

/** Whether a line no more stands for anything. */
export function isOut({ status }: Pick<NominationLine, 'status'>): boolean {
  return OUT_STATUSES.includes(status);
}

/** Whether a line in this status was given what it asks for. */
export function isDecided(status: NominationStatus): boolean {
  return status === 'DECIDED' || status === 'AWARDED';
}

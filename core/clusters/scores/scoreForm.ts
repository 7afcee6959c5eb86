import type { ScoreEntries, ScorePart, ScorePeriod } from './scoreEntries.ts';
import type { ScoreTemplate } from './scoreTemplate.ts';
import type { SheetMark } from './sheetMark.ts';

/** The sheet a unit gets as a file, fills in and sends back. */
export interface ScoreForm {
  clusterName: string;
  /** "Cụm chấm", "Khối chấm": head of the column of points that count. */
  appraisedHead: string;
  year: number;
  period: ScorePeriod;
  memberName: string;
  /** Who fills it in: the member, the one that scores it, or the cluster. */
  scorerName: string;
  part: ScorePart;
  template: ScoreTemplate;
  /** What was saved so far, the part itself included. */
  filled: Record<ScorePart, ScoreEntries | null>;
  mark: SheetMark;
}

/** "BẢNG CHẤM ĐIỂM THI ĐUA 6 THÁNG ĐẦU NĂM 2025". */
export function formTitle({ period, year }: Pick<ScoreForm, 'period' | 'year'>): string {
  return `BẢNG CHẤM ĐIỂM THI ĐUA ${PERIOD_WORDS[period]} ${year}`;
}

const PERIOD_WORDS: Record<ScorePeriod, string> = {
  FIRST_HALF: '6 THÁNG ĐẦU NĂM',
  SECOND_HALF: '6 THÁNG CUỐI NĂM',
  YEAR: 'NĂM',
};

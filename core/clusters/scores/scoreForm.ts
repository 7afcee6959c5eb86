import type { PaperIssuer, PaperSignature } from '../../papers/tablePaper.ts';
import { foldForSearch } from '../../text/fold.ts';
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
  /** Whose letterhead it bears: of whoever fills it in. */
  issuer: PaperIssuer;
  signature: PaperSignature;
  part: ScorePart;
  template: ScoreTemplate;
  /** What was saved so far, the part itself included. */
  filled: Record<ScorePart, ScoreEntries | null>;
  /** Plans of quantitative criteria as the pledge has them, hundredths; they stand where nothing was typed yet. */
  plans: ReadonlyMap<string, number>;
  mark: SheetMark;
}

/** "BẢNG CHẤM ĐIỂM THI ĐUA 6 THÁNG ĐẦU NĂM 2025". */
export function formTitle({ period, year }: Pick<ScoreForm, 'period' | 'year'>): string {
  return `BẢNG CHẤM ĐIỂM THI ĐUA ${PERIOD_WORDS[period]} ${year}`;
}

/** "Đơn vị: LĐLĐ huyện A – chấm chéo: LĐLĐ huyện B"; who scores itself stands there once. */
export function unitLine({ memberName, scorerName, part }: UnitShown): string {
  return `${UNIT_HEAD} ${memberName}${part === 'SELF' ? '' : `${scorerSign(part)} ${scorerName}`}`;
}

/** The member a line names that {@link unitLine} wrote; null for any other text. */
export function memberOfUnitLine(text: string, part: ScorePart): string | null {
  if (!foldForSearch(text).startsWith(foldForSearch(UNIT_HEAD))) return null;
  const named = text.slice(text.indexOf(':') + 1);
  const end = part === 'SELF' ? -1 : named.lastIndexOf(scorerSign(part));
  return (end === -1 ? named : named.slice(0, end)).trim();
}

type UnitShown = Pick<ScoreForm, 'memberName' | 'scorerName' | 'part'>;

const UNIT_HEAD = 'Đơn vị:';
const scorerSign = (part: ScorePart) => ` – ${PART_WORDS[part]}:`;
const PART_WORDS: Record<ScorePart, string> = { SELF: 'tự chấm', CROSS: 'chấm chéo', APPRAISED: 'thẩm định' };

const PERIOD_WORDS: Record<ScorePeriod, string> = {
  FIRST_HALF: '6 THÁNG ĐẦU NĂM',
  SECOND_HALF: '6 THÁNG CUỐI NĂM',
  YEAR: 'NĂM',
};

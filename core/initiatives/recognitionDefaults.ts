import type { DecisionBasis } from '../awards/decision.ts';
import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import type { RecognitionLevel } from './initiative.ts';

/** `cấp cơ sở`, as papers say it inside a sentence. */
export const LEVEL_WORDS: Record<RecognitionLevel, string> = {
  CS: 'cấp cơ sở',
  BT: 'có phạm vi ảnh hưởng cấp bộ, ban, ngành, tỉnh',
  NN: 'có phạm vi ảnh hưởng toàn quốc',
};

/**
 * Bases proposed for a new decision: Điều lệ Sáng kiến and its guidance. What the office writes under its award
 * decisions speaks of awards and their money, not of initiatives.
 */
export const INITIATIVE_BASES: readonly DecisionBasis[] = [
  { text: 'Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 của Chính phủ ban hành Điều lệ Sáng kiến', date: null },
  {
    text: 'Thông tư số 18/2013/TT-BKHCN ngày 01/8/2013 của Bộ Khoa học và Công nghệ hướng dẫn thi hành một số quy định của Điều lệ Sáng kiến',
    date: null,
  },
];

/** The minutes a decision rests on: `Biên bản họp ngày 20/11/2023 của Hội đồng Sáng kiến …`. */
export function minutesBasis({ councilName, heldOn }: { councilName: string; heldOn: IsoDate | null }): DecisionBasis {
  const day = heldOn === null ? '' : ` ngày ${formatDate(heldOn)}`;
  return { text: `Biên bản họp${day} của ${councilName}`, date: heldOn };
}

/** Whether a basis names the minutes of a council, in whatever words. */
export function isMinutesBasis({ text }: DecisionBasis): boolean {
  return /biên bản/iu.test(text);
}

/** Trích yếu proposed for a decision of a level and year. */
export function proposedSummary(level: RecognitionLevel, year: number): string {
  return `Về việc công nhận sáng kiến ${LEVEL_WORDS[level]} năm ${year}`;
}

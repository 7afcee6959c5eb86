import { SCORE_PARTS, type ScorePart } from './scoreEntries.ts';

/**
 * What a sheet sent out says of itself in a hidden cell, so that it is known again when it comes back under another
 * name: which sheet, which part, and what was saved of that part then.
 */
export interface SheetMark {
  sheetId: string;
  part: ScorePart;
  /** 0 where nothing was saved yet. */
  partVersion: number;
  templateId: string;
}

const SIGN = 'CO-DAU:CHAM-DIEM';

export function writeMark({ sheetId, part, partVersion, templateId }: SheetMark): string {
  return [SIGN, sheetId, part, partVersion, templateId].join('|');
}

/** Null for a text that is no mark. */
export function readMark(text: string): SheetMark | null {
  const [sign, sheetId = '', part, version = '', templateId = ''] = text.split('|');
  const known = SCORE_PARTS.find((name) => name === part);
  if (sign !== SIGN || !known || !/^\d{1,9}$/u.test(version) || sheetId === '') return null;
  return { sheetId, part: known, partVersion: Number(version), templateId };
}

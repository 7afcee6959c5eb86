import { z } from 'zod';
import { awardFor } from '../imports/awardFor.ts';
import type { AwardIndex, AwardMatch } from '../imports/awardMatching.ts';
import { readHonorific } from '../imports/subjectInference.ts';
import type { UnitMatcher } from '../imports/unitMatching.ts';
import { formatNumber } from '../money/format.ts';
import { SUBJECT_LABELS, SUBJECTS, type AwardType } from '../office/catalogue.ts';
import { cleanText } from '../text/cleanText.ts';
import { NOMINATION_KINDS, type NominationInput } from './nomination.ts';

/** Most rows one paste or one file may bring. */
export const MAX_PASTED_LINES = 500;

/** What a cell of Excel can hold. */
const LONGEST_CELL = 32_767;
const cell = cleanText(LONGEST_CELL);

/** One row as copied from Excel, every cell a text; one too long to be kept is told of, not cut. */
export const pastedNominationSchema = z.strictObject({
  subject: z.enum(SUBJECTS),
  honorific: cell.default(''),
  name: cell,
  position: cell.default(''),
  unitName: cell.default(''),
  award: cell.default(''),
  achievement: cell.default(''),
  note: cell.default(''),
});
export type PastedNomination = z.infer<typeof pastedNominationSchema>;

/** Rows copied from Excel with what holds for all of them. */
export const pastedNominationsSchema = z.strictObject({
  batchId: z.uuid(),
  /** For rows that name no award. */
  awardCode: z.string().max(40).nullable(),
  awardKind: z.enum(NOMINATION_KINDS),
  theme: cleanText(200),
  rows: z.array(pastedNominationSchema).max(MAX_PASTED_LINES),
});
export type PastedNominations = z.infer<typeof pastedNominationsSchema>;

/** What a pasted row was taken for. */
export interface UnderstoodNomination {
  line: NominationInput;
  /** Why it cannot be entered; null when it can. */
  problem: string | null;
  /** What should be looked at but does not stop. */
  doubts: string[];
}

/** Somebody the office knows by this name; `unitId` is where the person works now. */
export interface KnownPerson {
  personId: string;
  name: string;
  honorific: NominationInput['honorific'];
  position: string;
  unitId: string | null;
  unitName: string;
}

interface Known {
  units: UnitMatcher;
  awardTypes: readonly AwardType[];
  awards: AwardIndex;
  /** People of the office who bear a name. */
  peopleNamed: (name: string) => readonly KnownPerson[];
}

/** Letters that can be kept of each cell, and what the cell is called. */
const LIMITS: readonly [keyof PastedNomination, number, string][] = [
  ['name', 300, 'Tên'],
  ['position', 300, 'Chức vụ'],
  ['unitName', 300, 'Đơn vị'],
  ['award', 300, 'Danh hiệu'],
  ['achievement', 500, 'Thành tích'],
  ['note', 300, 'Ghi chú'],
];

/**
 * Reads pasted rows: award, unit and person of each are found by what is written. Nothing is guessed among several:
 * an unclear unit stays a name, a name several people bear stays without a record.
 */
export function understandNominations(list: PastedNominations, known: Known): UnderstoodNomination[] {
  return list.rows.map((row) =>
    row.subject === 'COLLECTIVE' ? understandCollective(row, list, known) : understandPerson(row, list, known),
  );
}

function understandPerson(row: PastedNomination, list: PastedNominations, known: Known): UnderstoodNomination {
  const doubts: string[] = [];
  const unit = row.unitName === '' ? null : known.units.match(row.unitName);
  if (unit !== null && unit.kind !== 'FOUND') doubts.push(doubtOf(unit.kind, row.unitName));
  const found = unit?.kind === 'FOUND' ? unit.unit : null;
  const named = known.peopleNamed(row.name);
  const there = found === null ? named : named.filter((person) => person.unitId === found.unitId);
  const [person] = there.length === 1 ? there : [];
  if (!person && row.name !== '')
    doubts.push(
      named.length === 0
        ? 'Chưa có trong danh sách đoàn viên'
        : `Có ${named.length} người tên này, chưa gắn với hồ sơ nào`,
    );
  const unitId = found?.unitId ?? person?.unitId ?? null;
  return {
    line: {
      ...blank(row, list, known),
      personId: person?.personId ?? null,
      unitId,
      honorific: row.honorific === '' ? (person?.honorific ?? '') : readHonorific(row.honorific),
      position: row.position === '' ? (person?.position ?? '') : row.position,
      unitName: found?.name ?? (row.unitName === '' ? (person?.unitName ?? '') : row.unitName),
    },
    problem: problemOf(row, list, known, found?.endedOn ?? null),
    doubts,
  };
}

function understandCollective(row: PastedNomination, list: PastedNominations, known: Known): UnderstoodNomination {
  const itself = known.units.match(row.name);
  const found = itself.kind === 'FOUND' ? itself.unit : null;
  return {
    line: {
      ...blank(row, list, known),
      unitId: found?.unitId ?? null,
      name: found?.name ?? row.name,
      unitName: row.unitName === '' ? (found?.parentName ?? '') : row.unitName,
    },
    problem: problemOf(row, list, known, found?.endedOn ?? null),
    doubts: itself.kind === 'FOUND' || row.name === '' ? [] : [doubtOf(itself.kind, row.name)],
  };
}

function blank(row: PastedNomination, list: PastedNominations, known: Known): NominationInput {
  const award = awardOf(row, list, known);
  return {
    subject: row.subject,
    personId: null,
    unitId: null,
    honorific: '',
    name: row.name,
    position: row.position,
    unitName: row.unitName,
    awardCode: award.code ?? '',
    fallbackAwardCode: null,
    awardKind: list.awardKind,
    theme: list.theme,
    achievement: row.achievement,
    reason: '',
    note: row.note,
  };
}

function problemOf(
  row: PastedNomination,
  list: PastedNominations,
  known: Known,
  endedOn: string | null,
): string | null {
  if (row.name === '') return 'Thiếu tên';
  const tooLong = LIMITS.find(([cellName, most]) => row[cellName].length > most);
  if (tooLong) return `${tooLong[2]} quá dài, nhiều nhất ${formatNumber(tooLong[1])} ký tự`;
  const award = awardOf(row, list, known);
  if (award.code === null) return award.problem;
  return endedOn === null ? null : 'Đơn vị đã kết thúc nên không nhận đề nghị mới';
}

/** The award a row asks for, by its own words or by what holds for all. */
function awardOf(
  { award: text, subject }: PastedNomination,
  { awardCode }: PastedNominations,
  { awards, awardTypes }: Known,
): { code: string; problem: null } | { code: null; problem: string } {
  const problem = (words: string) => ({ code: null, problem: words });
  const usual = awardTypes.find(({ code }) => code === awardCode);
  const match: AwardMatch | undefined = text === '' ? usual && { kind: 'FOUND', award: usual } : awards.match(text);
  if (!match) return problem('Thiếu danh hiệu, hình thức');
  const meant = awardFor(match, subject);
  switch (meant.kind) {
    case 'FOUND':
      return { code: meant.award.code, problem: null };
    case 'AMBIGUOUS':
      return problem(`“${text}” có thể là ${meant.candidates.length} danh hiệu, hình thức`);
    case 'NOT_FOR_SUBJECT':
      return problem(`“${meant.candidates[0]?.name ?? text}” không dành cho ${SUBJECT_LABELS[subject].toLowerCase()}`);
    case 'UNKNOWN':
      return problem(`Không thấy danh hiệu “${text}” trong danh mục`);
  }
}

function doubtOf(kind: 'AMBIGUOUS' | 'UNKNOWN', name: string): string {
  return kind === 'AMBIGUOUS'
    ? `Nhiều đơn vị tên “${name}”, chưa gắn với đơn vị nào`
    : `“${name}” không có trong danh sách đơn vị`;
}

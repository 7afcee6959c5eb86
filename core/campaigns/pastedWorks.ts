import { z } from 'zod';
import { isoDateSchema, parseVietnameseDate, type IsoDate } from '../dates/isoDate.ts';
import type { UnitCandidate, UnitMatcher } from '../imports/unitMatching.ts';
import { formatNumber } from '../money/format.ts';
import { parseDong } from '../money/parse.ts';
import { cleanText } from '../text/cleanText.ts';
import { foldForSearch } from '../text/fold.ts';
import type { Campaign, Occasion } from './campaign.ts';
import { MAX_PASTED } from './pastedRegistrations.ts';
import { WORK_KIND_LABELS, WORK_KINDS, workInputSchema, type WorkInput, type WorkKind } from './work.ts';

/** What a cell of Excel can hold. */
const LONGEST_CELL = 32_767;
const cell = cleanText(LONGEST_CELL);

/** One row as copied from Excel, every cell a text; one too long to be kept is told of, not cut. */
export const pastedWorkSchema = z.strictObject({
  name: cell,
  unitName: cell.default(''),
  kind: cell.default(''),
  occasion: cell.default(''),
  value: cell.default(''),
  startsOn: cell.default(''),
  dueOn: cell.default(''),
  description: cell.default(''),
});
export type PastedWork = z.infer<typeof pastedWorkSchema>;

/** Letters that can be kept of each cell, and what the cell is called. */
const LIMITS: readonly [keyof PastedWork, number, string][] = [
  ['name', 300, 'Tên'],
  ['unitName', 300, 'Đơn vị'],
  ['description', 1000, 'Nội dung'],
];

/** Rows copied from Excel with what holds for those that do not say it themselves. */
export const pastedWorksSchema = z.strictObject({
  campaignId: z.uuid(),
  kind: z.enum(WORK_KINDS),
  occasionId: z.uuid().nullable(),
  startsOn: isoDateSchema.nullable(),
  dueOn: isoDateSchema.nullable(),
  rows: z.array(pastedWorkSchema).max(MAX_PASTED),
});
export type PastedWorks = z.infer<typeof pastedWorksSchema>;

/** What a pasted row was taken for. */
export interface UnderstoodWork {
  work: WorkInput;
  /** Why it cannot be entered; null when it can. */
  problem: string | null;
  /** What should be looked at but does not stop. */
  doubts: string[];
}

interface Known {
  occasions: Campaign['occasions'];
  units: UnitMatcher;
}

/**
 * Reads pasted rows: unit, kind, occasion, money and days of each are found by what is written. Nothing is guessed:
 * an unclear unit stays a name, anything else that is unclear keeps its row out.
 *
 * @param today the day a unit must be there where a row does not say when it starts
 */
export function understandPastedWorks(list: PastedWorks, known: Known, today: IsoDate): UnderstoodWork[] {
  return list.rows.map((row) => understand(row, list, { ...known, today }));
}

function understand(
  row: PastedWork,
  list: PastedWorks,
  { occasions, units, today }: Known & { today: IsoDate },
): UnderstoodWork {
  const problems: string[] = [];
  const read = <Value>(text: string, otherwise: Value, reading: Value | null, problem: string): Value => {
    if (text === '') return otherwise;
    if (reading === null) problems.push(problem);
    return reading ?? otherwise;
  };
  if (row.name === '') problems.push('Thiếu tên công trình, sản phẩm');
  if (row.unitName === '') problems.push('Thiếu đơn vị thực hiện');
  const tooLong = LIMITS.find(([cellName, most]) => row[cellName].length > most);
  if (tooLong) problems.push(`${tooLong[2]} quá dài, nhiều nhất ${formatNumber(tooLong[1])} ký tự`);
  const unit = units.match(row.unitName);
  const found = unit.kind === 'FOUND' ? unit.unit : null;
  const startsOn = read<IsoDate | null>(
    row.startsOn,
    list.startsOn,
    parseVietnameseDate(row.startsOn),
    `Không đọc được ngày “${row.startsOn}”`,
  );
  const entered = {
    campaignId: list.campaignId,
    occasionId: read<string | null>(
      row.occasion,
      list.occasionId,
      occasionOf(row.occasion, occasions)?.id ?? null,
      `Phong trào không có dịp “${row.occasion}”`,
    ),
    kind: read(row.kind, list.kind, kindOf(row.kind), `Không rõ loại “${row.kind}”`),
    name: row.name,
    unitId: found?.unitId ?? null,
    unitName: found?.name ?? row.unitName,
    description: row.description,
    value: read<number | null>(row.value, null, parseDong(row.value), `Không đọc được trị giá “${row.value}”`),
    startsOn,
    dueOn: read<IsoDate | null>(
      row.dueOn,
      list.dueOn,
      parseVietnameseDate(row.dueOn),
      `Không đọc được ngày “${row.dueOn}”`,
    ),
  };
  if (found !== null && hasEnded(found, startsOn ?? today)) problems.push('Đơn vị đã kết thúc');
  const parsed = workInputSchema.safeParse(entered);
  return {
    work: parsed.data ?? { ...BLANK, ...entered },
    problem: problems[0] ?? parsed.error?.issues[0]?.message ?? null,
    doubts: row.unitName === '' || found !== null ? [] : [doubtOf(unit.kind, row.unitName)],
  };
}

/** What a pasted row says nothing of. */
const BLANK = {
  finishedOn: null,
  progress: 0,
  status: 'REGISTERED',
  plaqueOn: null,
  proof: '',
} as const;

const hasEnded = ({ endedOn }: UnitCandidate, on: IsoDate) => endedOn !== null && endedOn < on;

const KIND_WORDS = WORK_KINDS.map((kind) => ({ kind, words: foldForSearch(WORK_KIND_LABELS[kind]) }));

function kindOf(text: string): WorkKind | null {
  const words = foldForSearch(text);
  return KIND_WORDS.find((known) => words.startsWith(known.words))?.kind ?? null;
}

/** The occasion of this name, else the only one whose name has these words in it. */
function occasionOf(text: string, occasions: readonly Occasion[]): Occasion | null {
  const words = foldForSearch(text);
  const same = occasions.find(({ name }) => foldForSearch(name) === words);
  if (same) return same;
  const [only, ...others] = occasions.filter(({ name }) => foldForSearch(name).includes(words));
  return only && others.length === 0 ? only : null;
}

function doubtOf(kind: 'AMBIGUOUS' | 'UNKNOWN' | 'FOUND', name: string): string {
  return kind === 'AMBIGUOUS'
    ? `Nhiều đơn vị tên “${name}”, chưa gắn với đơn vị nào`
    : `“${name}” không có trong danh sách đơn vị`;
}

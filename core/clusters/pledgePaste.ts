import { foldForSearch } from '../text/fold.ts';
import { pledgeTargetInputSchema, type PledgeTargetInput, type TargetDirection } from './pledge.ts';
import { isCountable } from './pledgeProgress.ts';
import { parseQuantity } from './quantity.ts';

/** Rows copied from a table of targets: those understood, and those that were not, with why. */
export interface PastedTargets {
  targets: PledgeTargetInput[];
  /** `row` from 1, as pasted. */
  problems: { row: number; text: string; problem: string }[];
}

/**
 * Reads rows of "nội dung, đơn vị tính, chỉ tiêu, nhóm". A leading STT is dropped, a head row skipped, and a row of
 * one cell heads the targets below it, as on paper. Rates are asked of each member, counts of the whole cluster,
 * unless the row says otherwise.
 */
export function targetsOfTable(rows: readonly (readonly string[])[]): PastedTargets {
  const found: PastedTargets = { targets: [], problems: [] };
  let heading = '';
  for (const [index, row] of rows.entries()) {
    const filled = row.filter((cell) => cell !== '');
    const [only = ''] = filled;
    if (filled.length === 0 || (index === 0 && isHead(filled))) continue;
    const cells = isOrdinal(row[0] ?? '') && filled.length > 1 ? row.slice(1) : row;
    if (filled.length === 1 || isHeading(row)) {
      heading = filled.length === 1 ? only : filled.slice(0, 2).join(' ');
      continue;
    }
    const target = targetOf(cells, heading);
    if (typeof target === 'string') found.problems.push({ row: index + 1, text: cells[0] ?? '', problem: target });
    else found.targets.push(target);
  }
  return found;
}

/** The target of one row, or why there is none. */
function targetOf(cells: readonly string[], heading: string): PledgeTargetInput | string {
  const [content = '', measured = '', figure = '', group = ''] = cells;
  const asked = askedIn(figure);
  if (asked === null) return `Chưa đọc được chỉ tiêu “${figure}”`;
  const measure = measured === '' && figure.trim().endsWith('%') ? '%' : measured;
  const saysWhole = cells.some((cell) => /^toan (cum|khoi)$/u.test(foldForSearch(cell)));
  const isGroup = group !== '' && !/^toan (cum|khoi)$/u.test(foldForSearch(group));
  const parsed = pledgeTargetInputSchema.safeParse({
    content,
    measure,
    ...asked,
    counting: saysWhole || isCountable({ direction: asked.direction, measure }) ? 'WHOLE' : 'EACH',
    groupName: isGroup ? group : heading,
  });
  return parsed.success ? parsed.data : (parsed.error.issues[0]?.message ?? 'Chưa đúng');
}

const AT_MOST = /^(khong qua|toi da|duoi|khong vuot qua|<=|≤|<)/u;
const AT_LEAST = /^(it nhat|toi thieu|tren|tu|dat|>=|≥|>)/u;

/** What a cell asks: `3.500`, `≥ 75%`, `Không quá 5`; words or nothing ask for something to be done. */
function askedIn(cell: string): { direction: TargetDirection; planned: number | null } | null {
  const words = foldForSearch(cell);
  if (words === '' || words === 'co' || words === 'x' || words === 'dat') return { direction: 'YES_NO', planned: null };
  const direction = AT_MOST.test(words) ? 'AT_MOST' : 'AT_LEAST';
  const figure = words.replace(direction === 'AT_MOST' ? AT_MOST : AT_LEAST, '').replace(/ tro len$/u, '');
  const planned = parseQuantity(figure);
  return planned === null ? null : { direction, planned };
}

const isHead = (cells: readonly string[]) =>
  cells.some((cell) => /^(noi dung|chi tieu|noi dung chi tieu|ten chi tieu)/u.test(foldForSearch(cell))) &&
  cells.every((cell) => parseQuantity(cell) === null);

/** "I. Chăm lo đoàn viên", or the number in a cell of its own. */
const ROMAN = /^[IVX]+\.?$/u;
const isHeading = (row: readonly string[]) =>
  ROMAN.test(row[0] ?? '') && row.slice(2).every((cell) => cell === '') && (row[1] ?? '') !== '';
const isOrdinal = (cell: string) => /^\d{0,3}\.?$/u.test(cell);

import { formatNumber, formatPaperCount } from '../money/format.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import {
  fixedColumn,
  sumOfRows,
  textColumn,
  type PaperCell,
  type PaperRow,
  type TablePaper,
} from '../papers/tablePaper.ts';
import { INITIATIVE_STATUS_LABELS, RECOGNITION_LEVEL_LABELS, type InitiativeRow } from './initiative.ts';
import { shareText } from './shareText.ts';

export interface InitiativesSource {
  maker: PaperMaker;
  /** Lines under DANH SÁCH. */
  titleLines: readonly string[];
  /** What it leaves out, in words; empty for a complete list. */
  remark: string;
  rows: readonly InitiativeRow[];
  /** Distinct people among all authors. */
  people: number;
}

const BENEFIT_COLUMN = 5;

/**
 * Danh sách sáng kiến with authors, their shares and the benefit. It tells how many authorships there are and of how
 * many people: papers that give one figure only leave open which of the two they count.
 */
export function initiativesPaper({ maker, titleLines, remark, rows, people }: InitiativesSource): TablePaper {
  const authorships = rows.reduce((sum, { authors }) => sum + authors.length, 0);
  const benefit = rows.reduce((sum, row) => sum + (row.benefit ?? 0), 0);
  const lines: PaperRow[] = rows.map((row, index) => ({ kind: 'line', cells: cellsOf(row, index + 1) }));
  const counted = `Danh sách có ${formatPaperCount(rows.length)} sáng kiến với ${formatPaperCount(authorships)} lượt tác giả (${formatPaperCount(people)} người)`;
  return {
    orientation: 'landscape',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: '',
    titleLines: ['DANH SÁCH', ...titleLines],
    attachedTo: remark === '' ? '' : `(${remark})`,
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Tên sáng kiến', 66),
      textColumn('Tác giả (tỷ lệ đóng góp)', 52),
      textColumn('Đơn vị', 40),
      textColumn('Lĩnh vực', 26),
      fixedColumn('Giá trị làm lợi\n(đồng)', 'money', benefitWidth(benefit)),
      textColumn('Kết quả', 28),
    ],
    rows: rows.length === 0 ? [] : [...lines, totalRow(lines)],
    after: [],
    closing: benefit === 0 ? `${counted}./.` : `${counted}; tổng giá trị làm lợi: ${formatNumber(benefit)} đồng./.`,
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

function totalRow(lines: readonly PaperRow[]): PaperRow {
  const sum = sumOfRows(lines, BENEFIT_COLUMN, [{ from: 0, to: lines.length - 1, sign: 1 }]);
  return { kind: 'total', label: 'Tổng cộng', cells: [null, null, null, null, null, sum] };
}

function cellsOf(row: InitiativeRow, ordinal: number): PaperCell[] {
  const authors = row.authors.map(({ name, share }) =>
    row.authors.length === 1 ? name : `${name} (${shareText(share)})`,
  );
  return [ordinal, row.title, authors.join('\n'), row.unitName, row.field, row.benefit, outcomeOf(row)];
}

function outcomeOf({ status, level }: InitiativeRow): string {
  return level === null
    ? INITIATIVE_STATUS_LABELS[status]
    : `Công nhận ${RECOGNITION_LEVEL_LABELS[level].toLowerCase()}`;
}

/** Room for the total: a number that does not fit prints as ####. */
function benefitWidth(total: number): number {
  return Math.max(31, 8 + formatNumber(total).length * 2.45);
}

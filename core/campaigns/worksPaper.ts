import { formatDate } from '../dates/isoDate.ts';
import { formatNumber, formatPaperCount } from '../money/format.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import {
  fixedColumn,
  sumOfRows,
  textColumn,
  type PaperCell,
  type PaperRow,
  type SumPart,
  type TablePaper,
} from '../papers/tablePaper.ts';
import { romanNumeral } from '../text/roman.ts';
import { WORK_DELAY_LABELS, WORK_KIND_LABELS, WORK_STATUS_LABELS, type WorkRow } from './work.ts';

export interface WorksSource {
  maker: PaperMaker;
  /** Lines under DANH SÁCH: what the works greet. */
  titleLines: readonly string[];
  /** What it leaves out, in words; empty for a complete list. */
  remark: string;
  /** Occasion by occasion, in the order in which they are to stand. */
  rows: readonly WorkRow[];
}

const VALUE_COLUMN = 4;

/** Danh sách công trình, sản phẩm by the occasion they greet, with their value. */
export function worksPaper({ maker, titleLines, remark, rows }: WorksSource): TablePaper {
  const finished = rows.filter(({ status }) => status === 'FINISHED').length;
  const value = rows.reduce((sum, row) => sum + (row.value ?? 0), 0);
  const counted = `Danh sách có ${formatPaperCount(rows.length)} công trình, sản phẩm; hoàn thành ${formatPaperCount(finished)}`;
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
      textColumn('Tên công trình, sản phẩm', 62),
      fixedColumn('Loại', 'word', 24),
      textColumn('Đơn vị thực hiện', 46),
      fixedColumn('Giá trị\n(đồng)', 'money', valueWidth(value)),
      fixedColumn('Thời hạn', 'date', 25),
      fixedColumn('Tiến độ', 'percent', 18),
      textColumn('Kết quả', 32),
    ],
    rows: tableRows(rows),
    after: [],
    closing: value === 0 ? `${counted}./.` : `${counted}; tổng giá trị: ${formatNumber(value)} đồng./.`,
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

/** A section for each occasion in the order of the rows; works that greet none stand last. */
function tableRows(works: readonly WorkRow[]): PaperRow[] {
  const ids = [...new Set(works.map(({ occasionId }) => occasionId))].toSorted(
    (a, b) => Number(a === null) - Number(b === null),
  );
  const occasions = ids.map((id) => works.filter(({ occasionId }) => occasionId === id));
  const names = occasions.map(([first]) => first?.occasionName ?? '');
  const rows: PaperRow[] = [];
  const subtotals: SumPart[] = [];
  occasions.forEach((greeting, index) => {
    const number = romanNumeral(index + 1);
    if (occasions.length > 1)
      rows.push({ kind: 'section', label: `${number}. ${sectionName(greeting, names)}`, cells: [] });
    const from = rows.length;
    rows.push(...greeting.map((work, place) => ({ kind: 'line' as const, cells: cellsOf(work, place + 1) })));
    const lines: SumPart = { from, to: rows.length - 1, sign: 1 };
    if (occasions.length < 2) {
      subtotals.push(lines);
      return;
    }
    const sum = sumOfRows(rows, VALUE_COLUMN, [lines]);
    subtotals.push({ from: rows.length, to: rows.length, sign: 1 });
    const label = `Cộng ${number} (${formatPaperCount(greeting.length)} công trình, sản phẩm)`;
    rows.push({ kind: 'subtotal', label, cells: [null, null, null, null, sum] });
  });
  if (works.length > 0) {
    const total = sumOfRows(rows, VALUE_COLUMN, subtotals);
    rows.push({ kind: 'total', label: 'Tổng cộng', cells: [null, null, null, null, total] });
  }
  return rows;
}

/** What a section is called. Two campaigns may greet an occasion of the same name: then the campaign is told too. */
function sectionName([first]: readonly WorkRow[], names: readonly string[]): string {
  const occasion = first?.occasionName ?? '';
  if (occasion === '') return 'Công trình, sản phẩm khác';
  const isAlone = names.filter((name) => name === occasion).length === 1;
  return isAlone ? occasion : `${occasion} (${first?.campaignName ?? ''})`;
}

function cellsOf(work: WorkRow, ordinal: number): PaperCell[] {
  return [
    ordinal,
    work.name,
    WORK_KIND_LABELS[work.kind],
    work.unitName,
    work.value,
    work.dueOn,
    work.progress * 100,
    outcomeOf(work),
  ];
}

function outcomeOf({ status, finishedOn, plaqueOn, delay }: WorkRow): string {
  const parts = [
    status === 'FINISHED' && finishedOn !== null
      ? `${WORK_STATUS_LABELS.FINISHED} ${formatDate(finishedOn)}`
      : WORK_STATUS_LABELS[status],
    plaqueOn === null ? '' : `gắn biển ${formatDate(plaqueOn)}`,
    delay === 'OVERDUE' ? WORK_DELAY_LABELS.OVERDUE.toLocaleLowerCase('vi') : '',
  ];
  return parts.filter((part) => part !== '').join('; ');
}

/** Room for the total: a number that does not fit prints as ####. */
function valueWidth(total: number): number {
  return Math.max(31, 8 + formatNumber(total).length * 2.45);
}

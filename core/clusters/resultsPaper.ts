import { formatPaperCount } from '../money/format.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import {
  fixedColumn,
  textColumn,
  under,
  type PaperCell,
  type PaperRow,
  type TablePaper,
} from '../papers/tablePaper.ts';
import { romanNumeral } from '../text/roman.ts';
import type { ClusterKind } from './cluster.ts';
import { RESULT_PERIOD_LABELS, type PledgeTargetInput, type ResultPeriod } from './pledge.ts';
import { clusterWord } from './pledgeDefaults.ts';
import { groupTargets } from './pledgeGroups.ts';
import { plannedWords } from './pledgePaper.ts';
import { reachedWords, type TargetCounts, type TargetProgress } from './pledgeProgress.ts';
import { shownCompletion } from './quantity.ts';
import { TARGET_STATE_LABELS } from './targetProgress.ts';

/** A target with what became of it. */
export interface ReportedTarget extends TargetProgress {
  target: Pick<PledgeTargetInput, 'groupName' | 'content' | 'measure' | 'direction' | 'counting' | 'planned'>;
  /** Of the half-year, hundredths; shown beside the year's. */
  halfActual: number | null;
}

export interface ResultsSource {
  maker: PaperMaker;
  clusterName: string;
  kind: ClusterKind;
  year: number;
  period: ResultPeriod;
  rows: readonly ReportedTarget[];
  counts: TargetCounts;
  parties: number;
}

/** Bảng chỉ tiêu và kết quả of a cluster's pledge, at half-year or at the year's end. */
export function resultsPaper({
  maker,
  clusterName,
  kind,
  year,
  period,
  rows,
  counts,
  parties,
}: ResultsSource): TablePaper {
  const isYear = period === 'YEAR';
  const span = isYear ? `năm ${year}` : `${RESULT_PERIOD_LABELS.HALF} đầu năm ${year}`;
  const actual = (head: string) => fixedColumn(head, 'quantity', 24);
  const actuals = isYear
    ? under('Thực hiện', [actual(RESULT_PERIOD_LABELS.HALF), actual(RESULT_PERIOD_LABELS.YEAR)])
    : [actual(`Thực hiện ${RESULT_PERIOD_LABELS.HALF}`)];
  return {
    orientation: 'landscape',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: '',
    titleLines: ['BẢNG TỔNG HỢP', `Kết quả thực hiện chỉ tiêu giao ước thi đua ${span}`, clusterName],
    attachedTo: '',
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Nội dung chỉ tiêu', 85),
      fixedColumn('Đơn vị tính', 'word', 22),
      fixedColumn(`Giao ước năm ${year}`, 'quantity', 26),
      ...actuals,
      fixedColumn('Tỷ lệ hoàn thành', 'completion', 24),
      fixedColumn('Kết quả', 'word', 24),
      fixedColumn('Ghi chú', 'word', 30),
    ],
    rows: tableRows(rows, { isYear, word: clusterWord(kind), parties }),
    after: [],
    closing: closingOf(counts, isYear),
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP BẢNG', maker),
    signaturesPerRow: 2,
  };
}

interface Wording {
  isYear: boolean;
  word: string;
  parties: number;
}

function tableRows(rows: readonly ReportedTarget[], wording: Wording): PaperRow[] {
  let ordinal = 0;
  const groups = groupTargets(rows.map((row) => ({ ...row, groupName: row.target.groupName })));
  return groups.flatMap(({ name, targets }, index): PaperRow[] => [
    ...(name === '' ? [] : [{ kind: 'section' as const, label: `${romanNumeral(index + 1)}. ${name}`, cells: [] }]),
    ...targets.map((row) => ({ kind: 'line' as const, cells: targetCells(row, (ordinal += 1), wording) })),
  ]);
}

function targetCells(row: ReportedTarget, ordinal: number, { isYear, word, parties }: Wording): PaperCell[] {
  const { target, actual, halfActual, completion, state, reportedMembers, reachedMembers } = row;
  const isYesNo = target.direction === 'YES_NO';
  const figure = (value: number | null) => (isYesNo && value !== null ? (value > 0 ? 'Có' : 'Không') : value);
  const countedWords = () => {
    if (target.counting === 'WHOLE') return `Toàn ${word}`;
    return reportedMembers > 0 ? `${reachedMembers}/${parties} đơn vị đạt` : 'Từng đơn vị';
  };
  return [
    ordinal,
    target.content,
    target.measure,
    target.direction === 'AT_LEAST' ? target.planned : plannedWords(target),
    ...(isYear ? [figure(halfActual)] : []),
    figure(actual),
    completion === null ? null : shownCompletion(completion),
    TARGET_STATE_LABELS[state],
    countedWords(),
  ];
}

function closingOf({ reached, underWay, missed, without, total }: TargetCounts, isYear: boolean): string {
  const parts = [
    `${isYear ? 'Đạt' : 'Đã đạt kế hoạch năm'} ${reachedWords({ reached, total })}`,
    underWay === 0 ? '' : `đang thực hiện ${formatPaperCount(underWay)}`,
    missed === 0 ? '' : `chưa đạt ${formatPaperCount(missed)}`,
    without === 0 ? '' : `chưa có số liệu ${formatPaperCount(without)}`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}./.`;
}

import { preparedAndSigned, type PaperMaker } from '../../papers/paperMaker.ts';
import { fixedColumn, textColumn, type TablePaper } from '../../papers/tablePaper.ts';
import { pointsText } from '../../text/pointsText.ts';

/** A member with its points of the year, hundredths; null where not scored. */
export interface RankedMember {
  name: string;
  self: number | null;
  cross: number | null;
  /** What counts: the appraised points, with bonuses. */
  final: number | null;
  rank: number | null;
  tied: boolean;
  /** Knocked out or barred: bears no rank, and none is waited for. */
  isOut: boolean;
  /** Name of the grade; empty where there is none. */
  band: string;
}

export interface RankingSource {
  maker: PaperMaker;
  clusterName: string;
  year: number;
  /** Rests on an appraisal that is not final. */
  isProvisional: boolean;
  /** In the order of the ranking. */
  rows: readonly RankedMember[];
}

/** Bảng xếp hạng of a cluster's year; a draft until every member is either scored or out. */
export function rankingPaper({ maker, clusterName, year, isProvisional, rows }: RankingSource): TablePaper {
  const hasCross = rows.some(({ cross }) => cross !== null);
  const unscored = rows.filter(({ final, isOut }) => final === null && !isOut);
  return {
    orientation: 'portrait',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark: isProvisional || unscored.length > 0 ? 'DỰ THẢO' : '',
    titleLines: ['BẢNG XẾP HẠNG THI ĐUA', `${clusterName} năm ${year}`],
    attachedTo: '',
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Đơn vị', 50),
      fixedColumn('Điểm tự chấm', 'points', 19),
      ...(hasCross ? [fixedColumn('Điểm chấm chéo', 'points', 19)] : []),
      fixedColumn('Điểm thẩm định (+ thưởng)', 'points', 25),
      fixedColumn('Xếp hạng', 'count', 15),
      textColumn('Xếp loại', 38),
    ],
    rows: rows.map(({ name, self, cross, final, rank, band }, index) => ({
      kind: 'line',
      cells: [index + 1, name, self, ...(hasCross ? [cross] : []), final, rank ?? '-', band],
    })),
    after: [],
    closing: closingOf(rows, unscored),
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP BẢNG', maker),
    signaturesPerRow: 2,
  };
}

/** Equal points are named: who of them goes first is for the summit to vote on. So is who still waits for points. */
function closingOf(rows: readonly RankedMember[], unscored: readonly RankedMember[]): string {
  const ranks = [...new Set(rows.flatMap(({ rank, tied }) => (tied && rank !== null ? [rank] : [])))];
  const ties = ranks.map((rank) => {
    const equal = rows.filter((row) => row.rank === rank);
    return `Hạng ${rank}: ${namesOf(equal)} cùng ${pointsText(equal[0]?.final ?? 0)} điểm`;
  });
  const sentences = unscored.length === 0 ? ties : [...ties, `Chưa có điểm thẩm định: ${namesOf(unscored)}`];
  return sentences.length === 0 ? '' : `${sentences.join('; ')}./.`;
}

const namesOf = (rows: readonly RankedMember[]) => rows.map(({ name }) => name).join(', ');

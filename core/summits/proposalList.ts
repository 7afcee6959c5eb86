import type { IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { fixedColumn, textColumn, type PaperIssuer, type TablePaper } from '../papers/tablePaper.ts';
import { winnersOf, type OutcomeRound } from './outcome.ts';
import { proposalsOf, withoutProposal, type ProposedFlags, type SaidOutcome } from './proposals.ts';
import type { SummitInput } from './summit.ts';

export interface ProposalSource {
  issuer: PaperIssuer;
  place: string;
  summit: SummitInput & { year: number; flags: ProposedFlags };
  clusterName: string;
  isClosed: boolean;
  rounds: readonly OutcomeRound[];
  members: readonly { id: string; name: string }[];
  outcomes: readonly SaidOutcome[];
  /** What an award is called, by its code. */
  awardNames: ReadonlyMap<string, string>;
}

/** "Danh sách đề nghị khen thưởng" of a summit, free of any format. */
export interface ProposalList {
  issuer: PaperIssuer;
  place: string;
  heldOn: IsoDate | null;
  title: string;
  subtitle: string;
  /** The summit is still open: the list must not be signed yet. */
  isDraft: boolean;
  rows: ProposalRow[];
  /** Of whom it was said that nothing is proposed; empty for nobody. */
  without: string;
  closing: string;
  secretary: string;
  chair: string;
}

export interface ProposalRow {
  ordinal: number;
  name: string;
  /** Awards, a line each. */
  proposed: string;
  /** Rounds with their votes, or the document, a line each. */
  basis: string;
}

/** Whom the summit proposes for what, and on what ground: its rounds, recorded words, or else the summit itself. */
export function proposalList(source: ProposalSource): ProposalList {
  const { summit, members, outcomes } = source;
  const proposals = proposalsOf(winnersOf(source.rounds), outcomes, summit.flags);
  const rows = members.flatMap(({ id, name }) => {
    const own = proposals.filter(({ memberId }) => memberId === id);
    if (own.length === 0) return [];
    const grounds = own.flatMap(({ wins, basis }) => {
      const words = [...wins.map((win) => win.words), basis].filter((text) => text !== '');
      return words.length === 0 ? [summit.title] : words;
    });
    const proposed = own.map(({ awardCode }) => source.awardNames.get(awardCode) ?? awardCode);
    return [{ name, proposed: proposed.join('\n'), basis: [...new Set(grounds)].join('\n') }];
  });
  const silent = withoutProposal(outcomes);
  const without = members.filter(({ id }) => silent.has(id));
  return {
    ...{ issuer: source.issuer, place: source.place, heldOn: summit.heldOn },
    title: 'DANH SÁCH',
    subtitle: `Đề nghị khen thưởng năm ${summit.year} của ${source.clusterName}`,
    isDraft: !source.isClosed,
    rows: rows.map((row, index) => ({ ordinal: index + 1, ...row })),
    without: without.length === 0 ? '' : `Không đề nghị: ${without.map(({ name }) => name).join(', ')}.`,
    closing: rows.length === 0 ? 'Chưa có đề nghị nào./.' : `Danh sách có ${formatPaperCount(rows.length)} đơn vị./.`,
    ...{ secretary: summit.secretary, chair: summit.chair },
  };
}

/** {@link proposalList} as a table, for a workbook. */
export function proposalTablePaper(source: ProposalSource): TablePaper {
  const list = proposalList(source);
  return {
    orientation: 'portrait',
    ...{ issuer: list.issuer, place: list.place, madeOn: list.heldOn },
    mark: list.isDraft ? 'DỰ THẢO' : '',
    titleLines: [list.title, list.subtitle],
    attachedTo: '',
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Đơn vị', 52),
      textColumn('Danh hiệu, hình thức đề nghị', 52),
      textColumn('Căn cứ', 60),
    ],
    rows: list.rows.map(({ ordinal, name, proposed, basis }) => ({
      kind: 'line',
      cells: [ordinal, name, proposed, basis],
    })),
    after: list.without === '' ? [] : [{ text: list.without, isBold: false }],
    closing: list.closing,
    signaturesHead: '',
    signatures: [
      { titles: ['THƯ KÝ'], remark: '', name: list.secretary },
      { titles: ['CHỦ TRÌ HỘI NGHỊ'], remark: '', name: list.chair },
    ],
    signaturesPerRow: 2,
  };
}

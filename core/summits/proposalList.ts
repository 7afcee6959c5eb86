import { percentText } from '../councils/voteWords.ts';
import type { IsoDate } from '../dates/isoDate.ts';
import { formatPaperCount } from '../money/format.ts';
import { fixedColumn, textColumn, type PaperIssuer, type TablePaper } from '../papers/tablePaper.ts';
import { standingRounds, type OutcomeRound } from './outcome.ts';
import { roundResult, type CandidateResult } from './roundResult.ts';
import type { SummitInput } from './summit.ts';

/** What was said of a member beside what was voted; null: nothing is proposed. */
export interface SaidOutcome {
  memberId: string;
  awardName: string | null;
  basis: string;
}

export interface ProposalSource {
  issuer: PaperIssuer;
  place: string;
  summit: SummitInput & { year: number };
  clusterName: string;
  isClosed: boolean;
  rounds: readonly OutcomeRound[];
  members: readonly { id: string; name: string }[];
  outcomes: readonly SaidOutcome[];
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

/**
 * Whom the summit proposes for what: the awards recorded for a member, or else what the rounds it won stand for. A flag
 * of the province and one of the level above do not exclude each other.
 */
export function proposalList(source: ProposalSource): ProposalList {
  const { summit, members, outcomes } = source;
  const won = wonBy(source.rounds);
  const rows = members.flatMap(({ id, name }) => {
    const said = outcomes.filter(({ memberId }) => memberId === id);
    const votes = won.get(id) ?? [];
    const named = said.flatMap(({ awardName }) => awardName ?? []);
    const proposed = named.length > 0 || said.length > 0 ? named : votes.map(({ standsFor }) => standsFor);
    if (proposed.length === 0) return [];
    const papers = said.map(({ basis }) => basis).filter((basis) => basis !== '' && basis !== summit.title);
    const basis = [...votes.map(({ words }) => words), ...new Set(papers)];
    return [{ name, proposed: proposed.join('\n'), basis: basis.join('\n') }];
  });
  const without = members.filter(({ id }) => outcomes.some((one) => one.memberId === id && one.awardName === null));
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

/** What winning a round stands for where no award was named yet. */
const STANDS_FOR = { FLAG: 'Cờ thi đua', LEADER: 'Cờ thi đua của cấp trên (đơn vị dẫn đầu)' } as const;

function wonBy(rounds: readonly OutcomeRound[]): Map<string, { standsFor: string; words: string }[]> {
  const won = new Map<string, { standsFor: string; words: string }[]>();
  for (const round of standingRounds(rounds)) {
    const { purpose } = round;
    if (purpose !== 'FLAG' && purpose !== 'LEADER') continue;
    for (const row of roundResult(round)?.rows ?? []) {
      if (row.outcome !== 'PASSED') continue;
      const before = won.get(row.memberId) ?? [];
      won.set(row.memberId, [...before, { standsFor: STANDS_FOR[purpose], words: votesOf(round, row) }]);
    }
  }
  return won;
}

function votesOf({ title, kind, ruling }: OutcomeRound, { agree, base }: CandidateResult): string {
  if (kind === 'DECISION') return ruling?.words ?? '';
  return `${title}: ${agree}/${base} phiếu (${percentText(agree, base)})`;
}

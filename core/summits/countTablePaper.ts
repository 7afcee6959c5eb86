import { fixedColumn, textColumn, type PaperRow, type TablePaper } from '../papers/tablePaper.ts';
import { countPaper, type CountSource } from './countPaper.ts';

/** The counts of every round that stands as one table, for a workbook. */
export function countTablePaper(source: CountSource): TablePaper {
  const paper = countPaper(source);
  return {
    orientation: 'portrait',
    issuer: paper.issuer,
    place: paper.place,
    madeOn: paper.heldOn,
    mark: paper.isDraft ? 'DỰ THẢO' : '',
    titleLines: ['KẾT QUẢ KIỂM PHIẾU', source.summit.title],
    attachedTo: '',
    before: paper.ballots.map(({ title, issued, collected, valid, invalid }) => ({
      text: `${title}: phát ra ${issued}, thu về ${collected}, hợp lệ ${valid}, không hợp lệ ${invalid.replace('\n', ' ')}.`,
      isBold: false,
    })),
    columns: [
      fixedColumn('STT', 'count', 12),
      textColumn('Đơn vị', 60),
      fixedColumn('Đồng ý', 'count', 16),
      fixedColumn('Không đồng ý', 'count', 18),
      fixedColumn('Không ý kiến', 'count', 18),
      fixedColumn('Tỷ lệ', 'word', 20),
      fixedColumn('Kết quả', 'word', 24),
    ],
    rows: paper.rounds.flatMap(({ heading, method, isOpinion, rows }): PaperRow[] => [
      { kind: 'section', label: heading, cells: [] },
      { kind: 'subsection', label: method, cells: [] },
      ...rows.map(({ ordinal, name, agree, disagree, abstain, share, result }): PaperRow => {
        const opinion = (figure: string) => (isOpinion ? Number(figure) : null);
        const votes = agree === '' ? null : Number(agree);
        return { kind: 'line', cells: [ordinal, name, votes, opinion(disagree), opinion(abstain), share, result] };
      }),
    ]),
    after: paper.conclusions.map((text) => ({ text, isBold: false })),
    closing: '',
    signaturesHead: 'BAN KIỂM PHIẾU',
    signatures: paper.signatures.map(({ title, name }) => ({
      titles: [title],
      remark: '(Ký, ghi rõ họ tên)',
      name,
    })),
    signaturesPerRow: 3,
  };
}

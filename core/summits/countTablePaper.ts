import { fixedColumn, textColumn, type PaperRow, type TablePaper } from '../papers/tablePaper.ts';
import { countPaper, type CountSource } from './countPaper.ts';

/** The counts of every round that stands as one table, for a workbook. */
export function countTablePaper(source: CountSource): TablePaper {
  const paper = countPaper(source);
  // Who is chosen gets votes and nothing else: columns that would stay empty in every round are left out.
  const hasOpinions = paper.rounds.some(({ isOpinion }) => isOpinion);
  return {
    orientation: 'portrait',
    issuer: paper.issuer,
    place: paper.place,
    madeOn: paper.heldOn,
    mark: paper.isDraft ? 'DỰ THẢO' : '',
    titleLines: [paper.resultHead, source.summit.title],
    attachedTo: '',
    before: [
      [paper.turnout, paper.absence].filter((text) => text !== '').join(' '),
      ...paper.ballots.map(
        ({ title, issued, collected, valid, invalid }) =>
          `${title}: phát ra ${issued}, thu về ${collected.replace('\n', ' ')}, hợp lệ ${valid}, không hợp lệ ${invalid.replace('\n', ' ')}.`,
      ),
    ].map((text) => ({ text, isBold: false })),
    columns: [
      fixedColumn('STT', 'count', 10),
      textColumn('Đơn vị', 60),
      fixedColumn('Đồng ý', 'count', 16),
      ...(hasOpinions ? [fixedColumn('Không đồng ý', 'count', 14), fixedColumn('Không ý kiến', 'count', 14)] : []),
      fixedColumn('Tỷ lệ', 'word', 20),
      fixedColumn('Xếp thứ', 'count', 11),
      fixedColumn('Kết quả', 'word', 22),
    ],
    rows: paper.rounds.flatMap(({ heading, method, remarks, isOpinion, rows }): PaperRow[] => [
      { kind: 'section', label: heading, cells: [] },
      { kind: 'subsection', label: [method, ...remarks].join(' '), cells: [] },
      ...rows.map(({ ordinal, name, agree, disagree, abstain, share, rank, result }): PaperRow => {
        const opinion = (figure: string) => (isOpinion ? Number(figure) : null);
        const votes = agree === '' ? null : Number(agree);
        const place = rank === '' ? null : Number(rank);
        return {
          kind: 'line',
          cells: [
            ...[ordinal, name, votes],
            ...(hasOpinions ? [opinion(disagree), opinion(abstain)] : []),
            ...[share, place, result],
          ],
        };
      }),
    ]),
    after: [
      // The conclusions last: what is signed stands above the signatures, also where these begin a page.
      ...(paper.proofs.length === 0 ? [] : ['Mã kiểm chứng SHA-256 của các vòng đã khóa:', ...paper.proofs]),
      ...paper.conclusions,
    ].map((text) => ({ text, isBold: false })),
    closing: '',
    signaturesHead: paper.signaturesHead,
    signatures: paper.signatures.map(({ title, name }) => ({
      titles: [title],
      remark: '(Ký, ghi rõ họ tên)',
      name,
    })),
    signaturesPerRow: 3,
  };
}

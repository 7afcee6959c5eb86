import { dateInWords, type IsoDate } from '../dates/isoDate.ts';
import { blocking, type RuleFinding } from '../eligibility/rule.ts';
import { SUBJECT_LABELS, type Subject } from '../office/catalogue.ts';
import { countedSubject } from '../papers/countedSubject.ts';
import { preparedAndSigned, type PaperMaker } from '../papers/paperMaker.ts';
import { fixedColumn, textColumn, type PaperCell, type PaperRow, type TablePaper } from '../papers/tablePaper.ts';
import { NOMINATION_KIND_LABELS } from './nomination.ts';
import type { NominationLine } from './nominationLine.ts';

/** A line as papers print it. */
export interface PrintedLine extends Pick<
  NominationLine,
  | 'subject'
  | 'honorific'
  | 'name'
  | 'position'
  | 'unitName'
  | 'awardCode'
  | 'awardKind'
  | 'theme'
  | 'achievement'
  | 'findings'
  | 'overrideReason'
  | 'note'
> {
  awardName: string;
  fallbackAwardName: string;
}

export interface NominationListSource {
  maker: PaperMaker;
  /** `DỰ THẢO` while a line is not ready; empty else. */
  mark: string;
  title: string;
  number: string;
  submittedOn: IsoDate | null;
  /** Of the tờ trình it goes with. */
  unitName: string;
  lines: readonly PrintedLine[];
}

const ORDER: readonly Subject[] = ['COLLECTIVE', 'INDIVIDUAL'];

/** A list of collectives, or of people: they are never in one table. */
export interface NominationList {
  subject: Subject;
  paper: TablePaper;
}

/**
 * Danh sách đề nghị khen thưởng, kèm theo tờ trình: one list of tập thể and one of cá nhân, each with columns of its own,
 * numbered from 1 and signed. A tờ trình that proposes nobody yet has one empty list.
 */
export function nominationListPapers(source: NominationListSource): NominationList[] {
  const subjects = ORDER.filter((wanted) => source.lines.some(({ subject }) => subject === wanted));
  return (subjects.length === 0 ? ORDER.slice(0, 1) : subjects).map((wanted) => {
    const lines = source.lines.filter(({ subject }) => subject === wanted);
    return { subject: wanted, paper: listPaper({ ...source, lines }, wanted) };
  });
}

function listPaper(source: NominationListSource, subject: Subject): TablePaper {
  const { maker, mark, title, lines } = source;
  const has = {
    people: subject === 'INDIVIDUAL',
    honorific: lines.some(({ honorific }) => honorific !== ''),
    achievement: lines.some(({ achievement }) => achievement !== ''),
    remark: lines.some((line) => remarkOf(line) !== ''),
  };
  return {
    orientation: 'landscape',
    issuer: maker.issuer,
    place: maker.place,
    madeOn: maker.madeOn,
    mark,
    titleLines: [`DANH SÁCH ${SUBJECT_LABELS[subject].toLocaleUpperCase('vi')}`, title],
    attachedTo: attachedTo(source),
    before: [],
    columns: [
      fixedColumn('STT', 'count', 12),
      ...(has.honorific ? [fixedColumn('Ông/Bà', 'word', 18)] : []),
      textColumn(has.people ? 'Họ và tên' : 'Tên tập thể', 48),
      ...(has.people ? [textColumn('Chức vụ', 32)] : []),
      textColumn('Đơn vị', 46),
      textColumn('Loại khen thưởng', 36),
      textColumn('Danh hiệu, hình thức đề nghị', 46),
      ...(has.achievement ? [textColumn('Tóm tắt thành tích', 52)] : []),
      ...(has.remark ? [textColumn('Ghi chú', 44)] : []),
    ],
    rows: lines.map((line, index): PaperRow => ({ kind: 'line', cells: cellsOf(line, index + 1, has) })),
    after: [],
    closing: lines.length === 0 ? 'Chưa có đề nghị nào./.' : `Danh sách có ${nomineesInWords(lines)}./.`,
    signaturesHead: '',
    signatures: preparedAndSigned('NGƯỜI LẬP DANH SÁCH', maker),
    signaturesPerRow: 2,
  };
}

/** `08 tập thể, 12 cá nhân`, as papers count. */
export function nomineesInWords(lines: readonly { subject: Subject }[]): string {
  return ORDER.map((subject) => ({ subject, count: lines.filter((line) => line.subject === subject).length }))
    .filter(({ count }) => count > 0)
    .map(({ subject, count }) => countedSubject(subject, count))
    .join(', ');
}

/** `chưa đạt “Ba năm CSTĐCS”`: the body above knows a rule by what it asks, not by its code here. */
export function missedWords(missed: readonly Pick<RuleFinding, 'name'>[]): string {
  return `chưa đạt ${missed.map(({ name }) => `“${name}”`).join(', ')}`;
}

/** What whoever decides must know of a line: rules that were set aside and why, and what is given instead. */
export function remarkOf(line: PrintedLine): string {
  const missed = blocking(line.findings);
  const parts = [
    missed.length === 0 || line.overrideReason === ''
      ? ''
      : `Vẫn đề nghị dù ${missedWords(missed)}: ${line.overrideReason}`,
    line.fallbackAwardName === '' ? '' : `Nếu cấp trên không tặng: ${line.fallbackAwardName}`,
    line.note,
  ];
  return parts.filter((part) => part !== '').join('. ');
}

function cellsOf(
  line: PrintedLine,
  ordinal: number,
  has: { people: boolean; honorific: boolean; achievement: boolean; remark: boolean },
): PaperCell[] {
  const kind = NOMINATION_KIND_LABELS[line.awardKind];
  return [
    ordinal,
    ...(has.honorific ? [line.honorific] : []),
    line.name,
    ...(has.people ? [line.position] : []),
    line.unitName,
    line.theme === '' ? kind : `${kind}: ${line.theme}`,
    line.awardName,
    ...(has.achievement ? [line.achievement] : []),
    ...(has.remark ? [remarkOf(line)] : []),
  ];
}

function attachedTo({ number, submittedOn, unitName }: NominationListSource): string {
  const said = number === '' ? 'số .........' : `số ${number}`;
  const day = submittedOn === null ? 'ngày ..... tháng ..... năm .........' : dateInWords(submittedOn);
  return `(Kèm theo Tờ trình ${said} ${day} của ${unitName})`;
}

import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { MAX_BENEFIT, MOST_AUTHORS, type InitiativeKind, type InitiativeStatus } from '../initiatives/initiative.ts';
import { shareText } from '../initiatives/shareText.ts';
import { foldForSearch } from '../text/fold.ts';
import { readShare, writtenAuthors } from './authorCell.ts';
import { amountUnit, readAmount } from './cellValues.ts';
import { readCount } from './countCell.ts';
import { readDay } from './dateCells.ts';
import type { InitiativeListField } from './initiativeListFields.ts';
import type { ReadAuthor, ReadInitiative } from './initiativePlan.ts';
import { IssueList, shortened } from './issueList.ts';
import type { ImportIssue } from './listReading.ts';
import type { MappedRow } from './mappedRow.ts';

type Cells = MappedRow<InitiativeListField>;
type Issues = IssueList<InitiativeListField>;

/** Longest texts an initiative and an author may hold (initiative.ts). */
const LONGEST = {
  title: 500,
  author: 120,
  position: 200,
  qualification: 200,
  department: 200,
  unitName: 300,
  field: 200,
  nature: 20_000,
  programme: 200,
  portalCode: 60,
  note: 300,
} as const;
const REPORTED = {
  vital: ['title', 'author'],
  others: ['birth', 'share', 'benefit', 'score', 'result', 'submittedOn', 'firstAppliedOn', 'recognisedOn', 'unitName'],
} as const;

/** Everything one row is read against. */
export interface InitiativeReading {
  /** Year of rows that name none. */
  year: number;
  /** Nothing told as done lies after it. */
  today: IsoDate;
  /** Column (from 1) → heading: what one unit of a sum is worth stands there. */
  header: ReadonlyMap<number, string>;
  /** Column of the benefit; undefined without one. */
  benefitColumn: number | undefined;
}

/** What a first row tells of its initiative, its authors left out. */
export function readInitiative(
  row: Cells,
  reading: InitiativeReading,
): { initiative: Omit<ReadInitiative, 'authors'>; issues: ImportIssue[] } {
  const issues: Issues = new IssueList(row, LONGEST);
  const title = issues.capped('title', row.text('title'), 'ERROR');
  if (title === '' && !row.cell('title')?.problem) issues.add('ERROR', 'title', 'Thiếu tên sáng kiến.');
  const recognised = recognitionWords(row, issues);
  const result = resultOf(row, issues);
  const initiative = {
    year: yearOf(row, reading, issues),
    title,
    kind: kindOf(row, issues),
    field: issues.capped('field', row.text('field')),
    submittedOn: pastDay(row, 'submittedOn', 'Ngày nộp đơn', { reading, issues }),
    firstAppliedOn: pastDay(row, 'firstAppliedOn', 'Ngày áp dụng', { reading, issues }),
    benefit: benefitOf(row, reading, issues),
    nature: issues.capped('nature', row.text('nature')),
    programme: issues.capped('programme', row.text('programme')),
    portalCode: issues.capped('portalCode', row.text('portalCode')),
    note: [issues.capped('note', row.text('note')), recognised].filter(Boolean).join('. '),
    // Somebody recognised it: the council's result is known, whatever paper it stands on.
    status: recognised === '' || result === 'FAILED' ? result : ('PASSED' as const),
    score: scoreOf(row, issues),
  };
  if (recognised !== '' && result === 'FAILED')
    issues.add('WARNING', 'result', 'Ghi không đạt mà lại có nơi công nhận; giữ kết quả không đạt, kiểm tra lại.');
  issues.reportProblems(REPORTED);
  return { initiative, issues: issues.all };
}

/** The authors a row names, without their unit; shares are null where nobody said. */
export function readAuthors(row: Cells): {
  authors: (Omit<ReadAuthor, 'unit' | 'share'> & { share: number | null })[];
  issues: ImportIssue[];
} {
  const issues: Issues = new IssueList(row, LONGEST);
  const cell = row.cell('author');
  const written = cell?.problem === null ? writtenAuthors(cell) : [];
  if (written.length > MOST_AUTHORS) issues.add('ERROR', 'author', `Nhiều hơn ${MOST_AUTHORS} tác giả.`);
  const isAlone = written.length === 1;
  const shares = sharesIn(row, written.length, issues);
  const authors = written.map(({ name, share, isChief }, index) => ({
    personId: null,
    name: issues.capped('author', name, 'ERROR'),
    // What stands once beside several names is nobody's in particular.
    birth: isAlone ? birthOf(row, issues) : '',
    position: isAlone ? issues.capped('position', row.text('position')) : '',
    qualification: isAlone ? issues.capped('qualification', row.text('qualification')) : '',
    department: issues.capped('department', row.text('department')),
    share: share ?? shares[index] ?? null,
    isChief,
  }));
  return { authors, issues: issues.all };
}

function sharesIn(row: Cells, count: number, issues: Issues): (number | null)[] {
  const cell = row.cell('share');
  if (cell?.problem !== null || cell.text === '' || count === 0) return [];
  const parts = (cell.lines ?? [cell.text]).flatMap((line) => line.split(/;/u)).map((part) => part.trim());
  if (parts.length !== count) {
    issues.add('WARNING', 'share', `Có ${count} tác giả mà ${parts.length} tỷ lệ nên không ghi tỷ lệ.`);
    return [];
  }
  return parts.map((part) => {
    const share = readShare(part);
    if (share === null) issues.add('WARNING', 'share', `Tỷ lệ “${shortened(part)}” không đọc được nên không ghi.`);
    // 0,4 in a cell that is no percentage may be 40 % or less than one.
    else if (share > 0 && share < 100 && cell.number !== null && !cell.text.includes('%')) {
      issues.add('WARNING', 'share', `Tỷ lệ đọc thành ${shareText(share)}; kiểm tra xem có đúng là phần trăm.`);
    }
    return share;
  });
}

function birthOf(row: Cells, issues: Issues): string {
  const read = readDay(row.cell('birth'));
  if (read.kind === 'NONE') return '';
  if (read.kind === 'BAD') {
    issues.add('WARNING', 'birth', `Ngày sinh “${shortened(row.text('birth'))}” không đọc được nên để trống.`);
    return '';
  }
  if (read.doubt !== null) issues.add('WARNING', 'birth', read.doubt);
  return read.kind === 'DAY' ? read.date : read.year;
}

/** A day of something done: one that lies ahead is a slip of the pen. */
function pastDay(
  row: Cells,
  field: 'submittedOn' | 'firstAppliedOn',
  what: string,
  { reading, issues }: { reading: InitiativeReading; issues: Issues },
): IsoDate | null {
  const day = dayOf(row, field, what, issues);
  if (day === null || day <= reading.today) return day;
  issues.add('WARNING', field, `${what} ${formatDate(day)} ở sau hôm nay nên để trống.`);
  return null;
}

function dayOf(row: Cells, field: InitiativeListField, what: string, issues: Issues): IsoDate | null {
  const read = readDay(row.cell(field));
  if (read.kind === 'NONE') return null;
  if (read.kind !== 'DAY') {
    issues.add('WARNING', field, `${what} “${shortened(row.text(field))}” không đủ ngày, tháng, năm nên để trống.`);
    return null;
  }
  if (read.doubt !== null) issues.add('WARNING', field, read.doubt);
  return read.date;
}

function yearOf(row: Cells, { year }: InitiativeReading, issues: Issues): number {
  const text = row.text('year');
  if (text === '') return year;
  const named = /(?<!\d)(?:19[5-9]\d|20\d{2})(?!\d)/gu.exec(text.slice(0, 60));
  if (named) return Number(named[0]);
  issues.add('WARNING', 'year', `Năm “${shortened(text)}” không đọc được; ghi vào năm ${year}.`);
  return year;
}

const KINDS: readonly (readonly [words: string, kind: InitiativeKind])[] = [
  ['ung dung', 'UNG_DUNG_TBKT'],
  ['quan ly', 'QUAN_LY'],
  ['tac nghiep', 'TAC_NGHIEP'],
  ['ky thuat', 'KY_THUAT'],
];

/** Where nothing says it, a solution is taken for a technical one: the notice of the list says so. */
function kindOf(row: Cells, issues: Issues): InitiativeKind {
  const text = foldForSearch(row.text('kind'));
  const known = KINDS.find(([words]) => text.includes(words))?.[1];
  if (known === undefined && text !== '') {
    issues.add('WARNING', 'kind', `Loại “${shortened(row.text('kind'))}” không rõ; ghi là giải pháp kỹ thuật.`);
  }
  return known ?? 'KY_THUAT';
}

function benefitOf(row: Cells, { header, benefitColumn }: InitiativeReading, issues: Issues): number | null {
  if (benefitColumn === undefined) return null;
  const read = readAmount(row.cell('benefit'), amountUnit(header.get(benefitColumn) ?? ''));
  if (read.kind === 'VALUE' && read.value <= MAX_BENEFIT) return read.value;
  if (read.kind !== 'NONE') {
    issues.add('WARNING', 'benefit', `Giá trị “${shortened(row.text('benefit'))}” không phải số tiền nên để trống.`);
  }
  return null;
}

/** Most points any form of a council gives, hundredths. */
const MOST_POINTS = 100_000;

/** Points of the council in hundredths: `85,5`. */
function scoreOf(row: Cells, issues: Issues): number | null {
  const cell = row.cell('score');
  if (cell?.problem !== null || /^[-–—.]?$/u.test(cell.text.slice(0, 5))) return null;
  const written = /^\d{1,4}(?:[.,]\d{1,2})?$/u.exec(cell.text.slice(0, 20).trim())?.[0].replace(',', '.');
  const points = Math.round((cell.number ?? Number(written)) * 100);
  if (Number.isInteger(points) && points >= 0 && points <= MOST_POINTS) return points;
  issues.add('WARNING', 'score', `Điểm “${shortened(cell.text)}” không đọc được nên để trống.`);
  return null;
}

/** In this order: `không đạt` holds `đạt`. */
const RESULTS: readonly (readonly [words: RegExp, status: InitiativeStatus])[] = [
  [/\bkhong (?:dat|cong nhan)\b/u, 'FAILED'],
  [/\brut\b/u, 'WITHDRAWN'],
  [/\b(?:chua|cho) (?:xet|cham|danh gia)\b|\bnhan don\b/u, 'RECEIVED'],
  [/\bdat\b|\bcong nhan\b|\bthong qua\b/u, 'PASSED'],
];

/** What a council found; an initiative whose result is not told has only been received. */
function resultOf(row: Cells, issues: Issues): InitiativeStatus {
  const text = foldForSearch(row.text('result').slice(0, 200));
  const known = RESULTS.find(([words]) => words.test(text))?.[1];
  if (known === undefined && text !== '')
    issues.add('WARNING', 'result', `Kết quả “${shortened(row.text('result'))}” không rõ; ghi là đã nhận đơn.`);
  return known ?? 'RECEIVED';
}

/** How many authors a row says there are; null where it says nothing, or no number. */
export function toldAuthors(row: Cells): number | null {
  const read = readCount(row.cell('authorCount'));
  return read.kind === 'VALUE' ? read.value : null;
}

/** `Công nhận ngày 15/12/2022, LĐLĐ tỉnh`; empty where nothing says it was recognised. */
function recognitionWords(row: Cells, issues: Issues): string {
  const by = row.text('recognisedBy').slice(0, 100);
  const day = dayOf(row, 'recognisedOn', 'Ngày công nhận', issues);
  if (day === null && by === '') return '';
  return `Đã được công nhận${day === null ? '' : ` ngày ${formatDate(day)}`}${by === '' ? '' : ` (${by})`}`;
}

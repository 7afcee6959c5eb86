import type { AwardListField } from './awardListFields.ts';
import type { AwardIndex } from './awardMatching.ts';
import type { HeadingEffect } from './headingStack.ts';
import { isColumnNumbers } from './headerDetection.ts';
import type { ImportedCell } from './importedSheet.ts';
import type { MappedRow } from './mappedRow.ts';
import { RepeatedHeader } from './repeatedHeader.ts';
import {
  countedSubject,
  headingWords,
  isClosing,
  isTotal,
  numberingStyle,
  startsReason,
  subjectHeading,
  type NumberingStyle,
} from './rowKinds.ts';
import { recipientName } from './recipientName.ts';
import { looksLikePerson, startsAsCollective } from './subjectInference.ts';
import { wordCells } from './wordCells.ts';

type AwardRow = MappedRow<AwardListField>;

/** What a row of the list's body is. */
export type RowKind =
  | { kind: 'LINE'; withoutOrdinal: boolean }
  | { kind: 'HEADING'; effect: HeadingEffect; style: NumberingStyle | null; why: string }
  | { kind: 'SKIP'; why: string };

const HEADING_NAMES: Record<HeadingEffect['kind'], string> = {
  SUBJECT: 'Tiêu đề mục',
  AWARD: 'Tiêu đề hình thức khen thưởng',
  REASON: 'Tiêu đề lý do khen thưởng',
  UNIT: 'Tiêu đề đơn vị',
};
const SIGNATURES = 'Phần kết thúc, chữ ký';

/** Tells lines from headings, totals and signatures. Remembers only whether the list has ended. */
export class RowClassifier {
  readonly #header: RepeatedHeader;
  readonly #awards: AwardIndex;
  #hasEnded = false;

  /** @param header column (from 1) → heading, for recognising it on later pages */
  constructor(header: ReadonlyMap<number, string>, awards: AwardIndex) {
    this.#header = new RepeatedHeader(header);
    this.#awards = awards;
  }

  classify(row: AwardRow): RowKind {
    const { cells } = row.row;
    const ordinal = row.text('ordinal');
    const isNumbered = /^\d{1,6}[.)]?$/u.test(ordinal);
    const name = recipientName(row);
    // Nearly all rows of a long list: a number and a name. The rest is only asked of the others.
    if (isNumbered && /\p{L}/u.test(name)) return this.#numbered(row);
    if (this.#header.isIn(cells) || isColumnNumbers(row.row)) {
      this.#hasEnded = false;
      return { kind: 'SKIP', why: 'Tiêu đề cột lặp lại' };
    }
    const first = cells.find(({ text }) => /\p{L}/u.test(text));
    if (isNumbered) return name === '' ? this.#unnumbered(row, !this.#hasEnded) : this.#numbered(row);
    if (first && isClosing(first.text)) {
      this.#hasEnded = true;
      return { kind: 'SKIP', why: SIGNATURES };
    }
    if (first && isTotal(first.text)) return { kind: 'SKIP', why: 'Dòng cộng' };

    const heading = first && this.#heading(row, first);
    if (this.#hasEnded && heading?.effect.kind !== 'SUBJECT') return { kind: 'SKIP', why: SIGNATURES };
    this.#hasEnded = false;
    if (heading) return { kind: 'HEADING', ...heading, why: HEADING_NAMES[heading.effect.kind] };
    return this.#unnumbered(row, false);
  }

  #numbered(row: AwardRow): RowKind {
    this.#hasEnded = false;
    // "1 | Có thành tích xuất sắc trong …" with nothing beside it is a reason whose number has a cell of its own.
    if (texts(row).length === 1 && startsReason(recipientName(row))) {
      const effect = {
        kind: 'REASON',
        text: headingWords(recipientName(row)),
        subject: countedSubject(recipientName(row)),
      } as const;
      return { kind: 'HEADING', effect, style: 'DIGIT', why: HEADING_NAMES.REASON };
    }
    return { kind: 'LINE', withoutOrdinal: false };
  }

  #unnumbered(row: AwardRow, isNumbered: boolean): RowKind {
    if (recipientName(row) !== '') return { kind: 'LINE', withoutOrdinal: row.isMapped('ordinal') };
    const hasNameProblem = (['name', 'collectiveName'] as const).some((field) => row.cell(field)?.problem);
    if (hasNameProblem || (isNumbered && texts(row).length > 0)) return { kind: 'LINE', withoutOrdinal: false };
    return { kind: 'SKIP', why: isNumbered ? 'Chỉ có số thứ tự' : 'Không có tên' };
  }

  #heading(row: AwardRow, first: ImportedCell): { effect: HeadingEffect; style: NumberingStyle | null } | null {
    const said = texts(row);
    const ordinal = row.text('ordinal');
    // "I | TẬP THỂ": the numeral stands in the ordinal column, the words beside it.
    const isSplit = first.text === ordinal && /^[A-HĐIVX]{1,6}[.)]?$/u.test(ordinal) && said.length === 1;
    const text = isSplit ? `${ordinal.replace(/[.)]$/u, '')}. ${said[0]?.text ?? ''}` : first.text;
    if (!isSplit && said.length > 1) return null;
    if (!isSplit && said.length === 1 && said[0] !== first) return null;

    const style = numberingStyle(text);
    const words = headingWords(text);
    const subject = subjectHeading(text);
    if (subject) return { effect: { kind: 'SUBJECT', subject }, style };

    const isInNameColumn = !isSplit && recipientName(row) === first.text;
    const counted = countedSubject(text);
    const isRecipient = isInNameColumn && (looksLikePerson(words) || startsAsCollective(words)) && counted === null;
    // Lists without an ordinal column number their names in place: "1. Nguyễn Văn An".
    if (isRecipient && (style === null || (style === 'DIGIT' && !row.isMapped('ordinal')))) return null;
    if (startsReason(text)) return { effect: { kind: 'REASON', text: words, subject: counted }, style };
    if (this.#awards.match(words).kind !== 'UNKNOWN') {
      return { effect: { kind: 'AWARD', text: words, subject: counted }, style };
    }
    if (isInNameColumn && style === null && counted === null) return null;
    if (startsAsCollective(words)) return { effect: { kind: 'UNIT', text: words }, style };
    return { effect: { kind: 'REASON', text: words, subject: counted }, style };
  }
}

/** The cells of a row that hold words, its ordinal aside. */
function texts(row: AwardRow): ImportedCell[] {
  return wordCells(row.row, row.cell('ordinal'));
}

import { isColumnNumbers } from './headerDetection.ts';
import type { ImportedCell, ImportedRow, MergedRange } from './importedSheet.ts';
import type { MappedRow } from './mappedRow.ts';
import { RepeatedHeader } from './repeatedHeader.ts';
import { headingWords, isClosing, isTotal, numberingStyle, type NumberingStyle } from './rowKinds.ts';
import { startsAsCollective } from './subjectInference.ts';
import { wordCells } from './wordCells.ts';

/** What a row of a list of people or units is. */
export type RegisterRowKind =
  | { kind: 'LINE'; withoutOrdinal: boolean }
  | { kind: 'SECTION'; text: string; style: NumberingStyle | null }
  | { kind: 'SKIP'; why: string };

const SIGNATURES = 'Phần kết thúc, chữ ký';
const SECTION_LABEL = /^(?:tên )?(?:đơn vị|cơ quan|tổ chức công đoàn)\s*[:\-–]\s*/iu;
/** A text over this many columns is a heading, whatever it says. */
const LEAST_WIDTH = 3;

interface RegisterRowOptions {
  /** Column (from 1) → heading. */
  header: ReadonlyMap<number, string>;
  merges: readonly MergedRange[];
  /** People: a unit's name alone in a row is a heading. Units: it may be a line. */
  linesAreUnits: boolean;
}

function saysAnything({ cells }: ImportedRow): boolean {
  return cells.some(({ text, problem }) => problem !== null || /\p{L}/u.test(text));
}

/** Tells lines from section headings, totals and signatures. Remembers only whether the list has ended. */
export class RegisterRowClassifier<Field extends string> {
  readonly #header: RepeatedHeader;
  readonly #wideRows: ReadonlySet<number>;
  readonly #linesAreUnits: boolean;
  #hasEnded = false;

  constructor({ header, merges, linesAreUnits }: RegisterRowOptions) {
    this.#header = new RepeatedHeader(header);
    this.#linesAreUnits = linesAreUnits;
    this.#wideRows = new Set(merges.filter(({ left, right }) => right - left + 1 >= LEAST_WIDTH).map(({ top }) => top));
  }

  /** @param name the row's name, from however many columns */
  classify(row: MappedRow<Field | 'ordinal'>, name: string): RegisterRowKind {
    const { cells } = row.row;
    const ordinal = row.text('ordinal');
    const isNumbered = /^\d{1,6}(?:\.\d{1,4})*[.)]?$/u.test(ordinal);
    const hasName = /\p{L}/u.test(name);
    // Nearly all rows of a long list. The rest is only asked of the others.
    if (isNumbered && hasName && (this.#linesAreUnits || !startsAsCollective(name))) return this.#line(false);
    if (this.#header.isIn(cells) || isColumnNumbers(row.row)) {
      this.#hasEnded = false;
      return { kind: 'SKIP', why: 'Tiêu đề cột lặp lại' };
    }
    const first = cells.find(({ text }) => /\p{L}/u.test(text));
    if (!isNumbered && first && isClosing(first.text)) {
      this.#hasEnded = true;
      return { kind: 'SKIP', why: SIGNATURES };
    }
    if (!isNumbered && first && isTotal(first.text)) return { kind: 'SKIP', why: 'Dòng cộng' };
    const section = first && this.#section(row, first, isNumbered);
    if (section) {
      this.#hasEnded = false;
      return section;
    }
    // A numbered row that says anything is meant: without a name it is an error to be seen, not a row to be lost.
    if (isNumbered && (hasName || saysAnything(row.row))) return this.#line(false);
    if (this.#hasEnded) return { kind: 'SKIP', why: SIGNATURES };
    if (hasName) return this.#line(row.isMapped('ordinal') && ordinal === '');
    return { kind: 'SKIP', why: isNumbered ? 'Chỉ có số thứ tự' : 'Không có tên' };
  }

  #line(withoutOrdinal: boolean): RegisterRowKind {
    if (!withoutOrdinal) this.#hasEnded = false;
    return { kind: 'LINE', withoutOrdinal };
  }

  #section(row: MappedRow<Field | 'ordinal'>, first: ImportedCell, isNumbered: boolean): RegisterRowKind | null {
    const said = wordCells(row.row, row.cell('ordinal'));
    const ordinal = row.text('ordinal');
    // "I | LĐLĐ huyện Tam Đường": the numeral stands in the ordinal column, the words beside it.
    const isSplit =
      !isNumbered && first.text === ordinal && /^[A-HĐIVX]{1,6}[.)]?$/u.test(ordinal) && said.length === 1;
    const words = isSplit || isNumbered ? (said[0]?.text ?? '') : first.text;
    if (said.length > 1 || words === '') return null;
    const style = isSplit ? numberingStyle(`${ordinal.replace(/[.)]$/u, '')}. x`) : numberingStyle(words);
    const text = headingWords(words).replace(SECTION_LABEL, '');
    const section = { kind: 'SECTION', text, style: isNumbered ? 'DIGIT' : style } as const;

    const isWide = this.#wideRows.has(row.row.number);
    if (isSplit || isWide || SECTION_LABEL.test(headingWords(words)) || style === 'ROMAN' || style === 'CAPITAL') {
      return section;
    }
    if (this.#hasEnded || !startsAsCollective(text)) return null;
    if (!this.#linesAreUnits) return section;
    // A unit alone beside numbered rows heads them; in a list without numbers it is one of them.
    return row.isMapped('ordinal') && !isNumbered ? section : null;
  }
}

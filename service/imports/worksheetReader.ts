import type { MergedRange } from '#core/imports/importedSheet.ts';
import { refusal } from '#core/errors/appError.ts';
import { readCell, type RawCell, type SheetContext, type StoredCell } from './cellReader.ts';
import { columnNumber, parseCellReference, parseRange } from './cellReference.ts';
import { IMPORT_LIMITS } from './importLimits.ts';
import { TextRuns } from './sharedStrings.ts';
import type { PlainXml, XmlAttributes, XmlReader } from './xmlEvents.ts';

/** A row before old encodings are looked at. */
export interface RawRow {
  number: number;
  hidden: boolean;
  cells: RawCell[];
}

const LAST_ROW = 1_048_576;

/** Where cells follow. */
const BEFORE_CELLS = /<row\b[^<>]*>/gu;
/** A cell as all programs write numbers and shared strings, and the end of a row that is shown with the next one's beginning. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,6})")?(?: t="([ns])")?(?:\/>|><v>([-+.\dEe]{1,30})<\/v><\/c>)/uy;
const NEXT_ROW =
  /<\/row><row r="(\d{1,7})"(?: spans="[\d: ]*")?(?: s="\d*")?(?: customFormat="1")?(?: ht="[\d.]*")?(?: customHeight="1")?(?: x14ac:dyDescent="[\d.]*")?>/uy;

/** Reads one worksheet part. Cells without a value are left out, however many carry a style. */
export class WorksheetReader implements XmlReader {
  readonly rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  columnsDropped = false;

  readonly #context: SheetContext;
  readonly #lastRow: number;
  readonly #inline = new TextRuns();
  #inData = false;
  #row: RawRow | null = null;
  #rowNumber = 0;
  #columnNumber = 0;
  #attributes: XmlAttributes | null = null;
  #hasFormula = false;
  #cells = 0;
  #characters = 0;
  #inValue = false;
  #value = '';

  readonly plain: PlainXml = { behind: BEFORE_CELLS, take: (xml, from) => this.#takePlain(xml, from) };

  /** @param lastRow reading stops after this row number: enough to look at a sheet's head */
  constructor(context: SheetContext, lastRow = LAST_ROW) {
    this.#context = context;
    this.#lastRow = lastRow;
  }

  isDone(): boolean {
    return this.#rowNumber > this.#lastRow;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#attributes?.t === 'inlineStr') this.#inline.open(name, attributes);
    switch (name) {
      case 'sheetData':
        this.#inData = true;
        return;
      case 'row':
        if (this.#inData) this.#openRow(attributes);
        return;
      case 'c':
        if (this.#row) this.#openCell(attributes);
        return;
      case 'f':
        this.#hasFormula = true;
        return;
      case 'v':
        this.#inValue = this.#attributes !== null;
        return;
      case 'mergeCell':
        this.#addMerge(attributes.ref ?? '');
        return;
    }
  }

  text(text: string): void {
    if (this.#inValue) {
      if (this.#value.length < IMPORT_LIMITS.cellText) this.#value += text;
    } else if (this.#attributes?.t === 'inlineStr') this.#inline.text(text);
  }

  close(name: string): void {
    if (this.#attributes?.t === 'inlineStr') this.#inline.close(name);
    switch (name) {
      case 'v':
        this.#inValue = false;
        return;
      case 'c':
        this.#closeCell();
        return;
      case 'row':
        this.#closeRow();
        return;
      case 'sheetData':
        this.#inData = false;
        return;
    }
  }

  #takePlain(xml: string, from: number): number {
    if (!this.#row || this.#attributes) return from;
    for (let place = from; ;) {
      PLAIN_CELL.lastIndex = place;
      const cell = PLAIN_CELL.exec(xml);
      if (cell) {
        const [, letters = '', style = '0', type = 'n', value = ''] = cell;
        this.#moveTo(columnNumber(letters));
        this.#keep({ type, style: Number(style), value, inline: null, hasFormula: false });
        place = PLAIN_CELL.lastIndex;
        continue;
      }
      NEXT_ROW.lastIndex = place;
      const row = NEXT_ROW.exec(xml);
      if (!row) return place;
      this.#closeRow();
      this.#openRow({ r: row[1] });
      place = NEXT_ROW.lastIndex;
    }
  }

  #openRow(attributes: XmlAttributes): void {
    const given = Number(attributes.r);
    const isUsable = Number.isInteger(given) && given > this.#rowNumber && given <= LAST_ROW;
    // Programs may leave numbers out; rows that jump back would overwrite others, so they go on counting.
    this.#rowNumber = isUsable ? given : this.#rowNumber + 1;
    this.#columnNumber = 0;
    this.#row = { number: this.#rowNumber, hidden: isOn(attributes.hidden), cells: [] };
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    this.#attributes = null;
    if (!row || row.cells.length === 0 || row.number > this.#lastRow) return;
    if (this.rows.length >= IMPORT_LIMITS.rows) throw refusal('IMPORT_TOO_MANY_ROWS', { limit: '100.000' });
    this.rows.push(row);
  }

  #openCell(attributes: XmlAttributes): void {
    this.#moveTo(parseCellReference(attributes.r ?? '')?.column ?? 0);
    this.#attributes = attributes;
    this.#hasFormula = false;
    this.#inValue = false;
    this.#value = '';
  }

  #closeCell(): void {
    const attributes = this.#attributes;
    this.#attributes = null;
    this.#inValue = false;
    if (!attributes) return;
    this.#keep({
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? '0'),
      value: this.#value,
      inline: attributes.t === 'inlineStr' ? this.#inline.take() : null,
      hasFormula: this.#hasFormula,
    });
  }

  #moveTo(column: number): void {
    this.#columnNumber = column > this.#columnNumber ? column : this.#columnNumber + 1;
  }

  #keep(stored: StoredCell): void {
    if (!this.#row) return;
    const cell = readCell(this.#columnNumber, stored, this.#context);
    if (cell.text === '' && cell.problem === null) return;
    if (this.#columnNumber > IMPORT_LIMITS.columns) {
      this.columnsDropped = true;
      return;
    }
    this.#cells++;
    this.#characters += cell.text.length;
    if (this.#cells > IMPORT_LIMITS.cells || this.#characters > IMPORT_LIMITS.sheetText)
      throw refusal('FILE_SUSPICIOUS');
    this.#row.cells.push(cell);
  }

  #addMerge(reference: string): void {
    if (this.merges.length >= IMPORT_LIMITS.merges) return;
    const range = parseRange(reference);
    if (range && range.left <= IMPORT_LIMITS.columns) this.merges.push(range);
  }
}

function isOn(flag: string | undefined): boolean {
  return flag === '1' || flag === 'true';
}

import { refusal } from '#core/errors/appError.ts';
import { legacyFont, type LegacyFont } from '#core/text/legacyEncoding.ts';
import { cellLines, cleanCellText } from './cellText.ts';
import { IMPORT_LIMITS } from './importLimits.ts';
import type { WorkbookArchive } from './workbookArchive.ts';
import { readXml, type XmlAttributes } from './xmlEvents.ts';

/** A text as stored: plain, or joined from its runs. The font is that of a run in an old Vietnamese font. */
export interface StoredText {
  text: string;
  /** Only for a text of several lines. */
  lines?: string[];
  font: LegacyFont | null;
}

/** Gathers `<t>` and `<r><t>` of one string item; readings in `<rPh>` are not part of the text. */
export class TextRuns {
  #text = '';
  #font: LegacyFont | null = null;
  #inText = false;
  #inReading = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'rPh') this.#inReading = true;
    else if (name === 't') this.#inText = !this.#inReading;
    else if (name === 'rFont') this.#font ??= legacyFont(attributes.val ?? '');
  }

  text(text: string): void {
    if (this.#inText && this.#text.length < IMPORT_LIMITS.cellText) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReading = false;
    else if (name === 't') this.#inText = false;
  }

  /** Hands out the text and starts anew. */
  take(): StoredText {
    const stored: StoredText = { text: cleanCellText(this.#text), font: this.#font };
    const lines = cellLines(this.#text);
    if (lines) stored.lines = lines;
    this.#text = '';
    this.#font = null;
    this.#inText = false;
    this.#inReading = false;
    return stored;
  }
}

/** Reads the strings cells refer to by number. */
export async function readSharedStrings(archive: WorkbookArchive, part: string | null): Promise<StoredText[]> {
  const strings: StoredText[] = [];
  if (part === null || !archive.has(part)) return strings;
  const runs = new TextRuns();
  await readXml(part, archive.text(part), {
    open: (name, attributes) => runs.open(name, attributes),
    text: (text) => runs.text(text),
    close(name) {
      runs.close(name);
      if (name !== 'si') return;
      if (strings.length >= IMPORT_LIMITS.sharedStrings) throw refusal('FILE_SUSPICIOUS');
      strings.push(runs.take());
    },
  });
  return strings;
}

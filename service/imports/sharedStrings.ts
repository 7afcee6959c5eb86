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
    const stored = storedText(this.#text, this.#font);
    this.#text = '';
    this.#font = null;
    this.#inText = false;
    this.#inReading = false;
    return stored;
  }
}

function storedText(raw: string, font: LegacyFont | null): StoredText {
  const stored: StoredText = { text: cleanCellText(raw), font };
  const lines = cellLines(raw);
  if (lines) stored.lines = lines;
  return stored;
}

/** Where strings follow, and a string that is nothing but a text without signs that mean something to XML. */
const BEFORE_STRINGS = /<sst\b[^<>]*>|<\/si>/gu;
const PLAIN_STRING = /<si><t(?: xml:space="preserve")?>([\t\n -%'-;=?-\ud7ff\ue000-\ufffd]*)<\/t><\/si>/uy;

/** Reads the strings cells refer to by number. */
export async function readSharedStrings(archive: WorkbookArchive, part: string | null): Promise<StoredText[]> {
  const strings: StoredText[] = [];
  if (part === null || !archive.has(part)) return strings;
  const runs = new TextRuns();
  const add = (text: StoredText) => {
    if (strings.length >= IMPORT_LIMITS.sharedStrings) throw refusal('FILE_SUSPICIOUS');
    strings.push(text);
  };
  await readXml(part, archive.text(part), {
    open: (name, attributes) => runs.open(name, attributes),
    text: (text) => runs.text(text),
    close(name) {
      runs.close(name);
      if (name === 'si') add(runs.take());
    },
    plain: {
      behind: BEFORE_STRINGS,
      take(xml, from) {
        PLAIN_STRING.lastIndex = from;
        let place = from;
        for (let found = PLAIN_STRING.exec(xml); found; found = PLAIN_STRING.exec(xml)) {
          add(storedText(found[1] ?? '', null));
          place = PLAIN_STRING.lastIndex;
        }
        return place;
      },
    },
  });
  return strings;
}

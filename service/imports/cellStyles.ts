import { legacyFont, type LegacyFont } from '#core/text/legacyEncoding.ts';
import { IMPORT_LIMITS } from './importLimits.ts';
import type { WorkbookArchive } from './workbookArchive.ts';
import { readXml } from './xmlEvents.ts';

/** The part of a cell's style that changes what its value means. */
export interface CellStyle {
  isDate: boolean;
  isPercent: boolean;
  /** Digits a format such as 000000000000 pads to; 0 for none. */
  paddedDigits: number;
  legacyFont: LegacyFont | null;
}

const PLAIN: CellStyle = { isDate: false, isPercent: false, paddedDigits: 0, legacyFont: null };

/** The styles cells refer to by number. A missing or broken reference is a plain cell. */
export class CellStyles {
  readonly #styles: CellStyle[];

  constructor(styles: CellStyle[]) {
    this.#styles = styles;
  }

  at(index: number): CellStyle {
    return this.#styles[index] ?? PLAIN;
  }
}

/** Reads the style sheet; only fonts, number formats and the list cells point into. */
export async function readCellStyles(archive: WorkbookArchive, part: string | null): Promise<CellStyles> {
  if (part === null || !archive.has(part)) return new CellStyles([]);
  const formats = new Map<string, string>();
  const fonts: (LegacyFont | null)[] = [];
  const styles: CellStyle[] = [];
  let section = '';
  await readXml(part, archive.text(part), {
    open(name, attributes) {
      if (fonts.length + styles.length + formats.size > IMPORT_LIMITS.styles) return;
      if (name === 'numFmts' || name === 'fonts' || name === 'cellXfs') section = name;
      else if (section === 'numFmts' && name === 'numFmt') {
        formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      } else if (section === 'fonts' && name === 'font') fonts.push(null);
      else if (section === 'fonts' && name === 'name') fonts[fonts.length - 1] = legacyFont(attributes.val ?? '');
      else if (section === 'cellXfs' && name === 'xf') {
        const id = attributes.numFmtId ?? '0';
        styles.push({
          ...meaningOfFormat(Number(id), formats.get(id)),
          legacyFont: fonts[Number(attributes.fontId ?? '0')] ?? null,
        });
      }
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  return new CellStyles(styles);
}

/** Formats without a code of their own: dates have fixed numbers (ECMA-376 18.8.30). */
function meaningOfFormat(id: number, code: string | undefined): Omit<CellStyle, 'legacyFont'> {
  if (code === undefined) {
    const isDate = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return { isDate, isPercent: id === 9 || id === 10, paddedDigits: 0 };
  }
  // Quoted text, escaped signs, colours and regions say nothing about the value.
  const bare = code.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '');
  const first = bare.split(';')[0] ?? '';
  return {
    isDate: /[dy]|mmm/iu.test(first) && !/general/iu.test(first),
    isPercent: first.includes('%'),
    paddedDigits: /^0{2,20}$/u.test(first) ? first.length : 0,
  };
}

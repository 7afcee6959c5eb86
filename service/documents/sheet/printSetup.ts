import type { AddWorksheetOptions, PaperSize } from 'exceljs';
import { MARGINS_IN } from './paper.ts';

/** Height of an empty row in Times New Roman 12, points. */
const DEFAULT_ROW = 15.75;
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- exceljs has this enum in its types only
const A4: PaperSize = 9;
const PAGE_NUMBER = '&C&"Times New Roman,Regular"&13&P';

interface SignedPaperExtras {
  /** Of a head of two rows. */
  firstHeadRow?: number;
  orientation?: 'landscape' | 'portrait';
  /** Whether the head is the title of every page and stays in sight on screen; else the rows see to it. */
  repeatsHead?: boolean;
}

/**
 * How a paper to be signed prints: A4 across, scale 100, margins of NĐ 30/2020, the
 * page number from page 2 on. No fit-to-page: it makes Excel ignore manual breaks.
 *
 * @param headRow number of the (last) row of the table's head: repeated on every page, frozen on screen
 * @param mark printed at the top right from page 2 on, page 1 has it over its title; empty for none
 */
export function signedPaperOptions(
  headRow: number,
  mark: string,
  { firstHeadRow = headRow, orientation = 'landscape', repeatsHead = true }: SignedPaperExtras = {},
): Partial<AddWorksheetOptions> {
  const corner = mark === '' ? '' : `&R&"Times New Roman,Bold"&13${mark}`;
  const { pageSetup, views, ...options } = commonOptions(headRow);
  const titles = repeatsHead ? { printTitlesRow: `${firstHeadRow}:${headRow}` } : {};
  return {
    ...options,
    pageSetup: { ...pageSetup, ...titles, orientation, scale: 100, horizontalCentered: true },
    views: repeatsHead ? views : [{ showGridLines: false }],
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER + corner },
  };
}

/**
 * How a form to be filled in prints: like {@link signedPaperOptions}. Nothing is frozen on screen, where its letterhead
 * would take half of a small one; the head its pages repeat is named once its row is known.
 */
export function formOptions(): Partial<AddWorksheetOptions> {
  return signedPaperOptions(0, '', { repeatsHead: false });
}

/** How an upright paper of several short tables prints: like {@link signedPaperOptions}, with no head to repeat. */
export function uprightPaperOptions(): Partial<AddWorksheetOptions> {
  return {
    properties: { defaultRowHeight: DEFAULT_ROW },
    pageSetup: {
      paperSize: A4,
      orientation: 'portrait',
      scale: 100,
      horizontalCentered: true,
      showGridLines: false,
      margins: { ...MARGINS_IN },
    },
    views: [{ showGridLines: false }],
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER },
  };
}

/** How a table as seen on screen prints: as wide as the page, as many pages as it takes. */
export function screenTableOptions(headRow: number): Partial<AddWorksheetOptions> {
  const options = commonOptions(headRow);
  return {
    ...options,
    pageSetup: {
      ...options.pageSetup,
      printTitlesRow: `${headRow}:${headRow}`,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { differentFirst: true, oddHeader: PAGE_NUMBER },
  };
}

function commonOptions(headRow: number) {
  return {
    properties: { defaultRowHeight: DEFAULT_ROW },
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      showGridLines: false,
      margins: { ...MARGINS_IN },
    },
    views: [{ state: 'frozen', ySplit: headRow, showGridLines: false }],
  } satisfies Partial<AddWorksheetOptions>;
}

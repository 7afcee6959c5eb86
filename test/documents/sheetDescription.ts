import { readFile } from 'node:fs/promises';
import type { Cell, Style, Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { format } from 'prettier';

/** The parts of a workbook that exceljs does not give back. */
export interface RawParts {
  sheetXml: string;
  stylesXml: string;
  workbookXml: string;
  drawingXml: string;
  contentTypes: string;
  entries: string[];
}

export async function rawParts(filePath: string): Promise<RawParts> {
  const zip = await JSZip.loadAsync(await readFile(filePath));
  const text = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  return {
    sheetXml: await text('xl/worksheets/sheet1.xml'),
    stylesXml: await text('xl/styles.xml'),
    workbookXml: await text('xl/workbook.xml'),
    drawingXml: await text('xl/drawings/drawing1.xml'),
    contentTypes: await text('[Content_Types].xml'),
    entries: Object.keys(zip.files),
  };
}

/** Rows after which a page ends. */
export function pageBreaks({ sheetXml }: RawParts): number[] {
  return [...sheetXml.matchAll(/<brk id="(\d+)"/gu)].map((match) => Number(match[1]));
}

/** A sheet as readable lines: what stands where and how it looks, with equal looks under one name. */
export async function describeSheet(sheet: Worksheet, filePath: string): Promise<string> {
  const parts = await rawParts(filePath);
  const looks = new Map<string, string>();
  const rows: string[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      const look = describeStyle(cell.style);
      if (!looks.has(look)) looks.set(look, `look${looks.size + 1}`);
      const isSlave = cell.master !== cell;
      const content = isSlave ? `~${cell.master.address}` : describeValue(cell);
      cells.push(`${cell.address} ${looks.get(look) ?? ''} ${content}`.trim());
    });
    rows.push(`${number} [${row.height} pt] ${cells.join(' | ')}`);
  });
  const { pageSetup, headerFooter, views } = sheet;
  const description = {
    name: sheet.name,
    columns: sheet.columns.map((column) => column.width),
    rows,
    looks: Object.fromEntries([...looks].map(([look, name]) => [name, look])),
    merges: (sheet.model as unknown as { merges: string[] }).merges,
    pageBreaks: pageBreaks(parts),
    rules: [...parts.drawingXml.matchAll(/<xdr:from>.*?<xdr:ext [^>]*>/gsu)].map(([anchor]) =>
      anchor
        .replace(/<\/?xdr:|\/>|>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    ),
    names: [...parts.workbookXml.matchAll(/<definedName name="([^"]*)"[^>]*>([^<]*)</gu)].map(
      ([, name, range]) => `${name}: ${range}`,
    ),
    print: {
      paperSize: pageSetup.paperSize,
      orientation: pageSetup.orientation,
      scale: pageSetup.scale,
      fitToPage: pageSetup.fitToPage,
      horizontalCentered: pageSetup.horizontalCentered,
      margins: pageSetup.margins,
      differentFirst: headerFooter.differentFirst,
      firstHeader: headerFooter.firstHeader,
      oddHeader: headerFooter.oddHeader,
    },
    views: views.map((view) => ({
      state: view.state,
      ySplit: view.state === 'frozen' ? view.ySplit : 0,
      showGridLines: view.showGridLines,
    })),
  };
  return format(JSON.stringify(description), { parser: 'json', printWidth: 120 });
}

function describeValue(cell: Cell): string {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Date) return `date ${value.toISOString()}`;
  if (typeof value !== 'object') return `number ${String(value)}`;
  if ('formula' in value) return `=${value.formula} → ${JSON.stringify(value.result)}`;
  if (!('richText' in value)) return JSON.stringify(value);
  const runs = value.richText.map(({ text, font }) => (font?.italic ? `<i>${text}</i>` : text));
  return JSON.stringify(runs.join(''));
}

function describeStyle({ font, alignment, border, numFmt }: Partial<Style>): string {
  const sides = (['top', 'left', 'bottom', 'right'] as const).map((side) => border?.[side]?.style ?? 'none');
  return [
    `${font?.name ?? ''} ${font?.size ?? ''}${font?.bold ? ' bold' : ''}${font?.italic ? ' italic' : ''}`,
    [alignment?.horizontal, alignment?.vertical, alignment?.indent && `indent ${alignment.indent}`]
      .concat(alignment?.wrapText ? 'wrap' : [])
      .filter(Boolean)
      .join(' '),
    new Set(sides).size === 1 ? `borders ${sides[0] ?? ''}` : `borders ${sides.join(' ')}`,
    numFmt ?? 'General',
  ].join('; ');
}

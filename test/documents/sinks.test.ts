import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TableStyles } from '#service/documents/list/listStyles.ts';
import { DocumentSink } from '#service/documents/sheet/documentSink.ts';
import type { PlannedRow } from '#service/documents/sheet/plannedRow.ts';
import type { SheetSink } from '#service/documents/sheet/sheetSink.ts';
import { StreamSink } from '#service/documents/sheet/streamSink.ts';

const COLUMNS = 4;
const FRAME = { name: 'Danh sách', columnPixels: [40, 160, 90, 90], options: {}, filterRow: null };

const styles = new TableStyles(12);
const style = fc.constantFrom({}, styles.text, styles.guardedText, styles.coefficient, styles.money(0, 'regular'));
const value = fc.oneof(
  fc.constant(null),
  fc.constantFrom('', 'Lò Thị Hặc', '=1+1', '<b> & "c"', '7.070.000', ' hai đầu '),
  fc.integer(),
  fc.constantFrom(0.4, 1_080_000, new Date(Date.UTC(2023, 11, 8))),
  fc.constant({ formula: 'SUM(A1:A2)', result: 9 }),
);
const ofEachColumn = <Thing>(thing: fc.Arbitrary<Thing>) => fc.array(thing, { minLength: COLUMNS, maxLength: COLUMNS });
const row: fc.Arbitrary<PlannedRow> = fc.record({
  role: fc.constant('line' as const),
  height: fc.constantFrom(15.75, 17.25, 33),
  values: fc.oneof(ofEachColumn(value), fc.constant([])),
  look: fc.record({ styles: ofEachColumn(style), merges: fc.constant([]) }),
});

describe('a sheet written row by row', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'co-dau-sinks-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function written(sink: SheetSink, file: string, rows: readonly PlannedRow[]) {
    for (const each of rows) sink.add(each);
    await sink.finish([]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet(FRAME.name);
    return rows.map((_, index) => {
      const found = sheet?.getRow(index + 1);
      const cells = Array.from({ length: COLUMNS }, (_, column) => found?.getCell(column + 1));
      return {
        height: found?.height,
        cells: cells.map((cell) => ({ type: cell?.type, value: cell?.value, style: cell?.style })),
      };
    });
  }

  it('is the one built in memory, whatever kinds of rows follow each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const [streamed, built] = [path.join(folder, 'streamed.xlsx'), path.join(folder, 'built.xlsx')];
        expect(await written(new StreamSink(FRAME, streamed), streamed, rows)).toEqual(
          await written(new DocumentSink(FRAME, built), built, rows),
        );
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

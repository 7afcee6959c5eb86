import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwardList, AwardListLine, AwardListUses } from '#core/awards/awardList.ts';
import { MONEY_ARTICLES } from '#core/awards/paperContent.ts';
import { ListBody } from '#service/documents/list/listBody.ts';
import { layOutList } from '#service/documents/list/listColumns.ts';
import { attachedTo, planHeading } from '#service/documents/list/listHeading.ts';
import { TableStyles } from '#service/documents/list/listStyles.ts';
import type { PlannedRow } from '#service/documents/sheet/plannedRow.ts';
import { textWidth } from '#service/documents/timesMetrics.ts';
import {
  lineOf,
  listOf,
  manyPersons,
  mixedByReason,
  volleyballTeams,
  type SampleList,
} from '../../documents/sampleLists.ts';

const uses: fc.Arbitrary<AwardListUses> = fc.record({
  ...{ honorific: fc.boolean(), position: fc.boolean(), unitName: fc.boolean(), achievement: fc.boolean() },
  ...{ awardName: fc.boolean(), coefficient: fc.boolean(), note: fc.boolean() },
});

/** More than a page holds at its least widths, once the sum is large. */
const EVERY_COLUMN: AwardListUses = {
  ...{ honorific: false, position: false, unitName: true, achievement: true },
  ...{ awardName: true, coefficient: true, note: true },
};

const subjects = fc.constantFrom(
  ['COLLECTIVE'] as const,
  ['INDIVIDUAL'] as const,
  ['COLLECTIVE', 'INDIVIDUAL'] as const,
);

const sampleLine = fc
  .record({
    subject: fc.constantFrom('COLLECTIVE' as const, 'INDIVIDUAL' as const),
    name: fc.string({ minLength: 1, maxLength: 60 }),
    position: fc.string({ maxLength: 120 }),
    unitName: fc.lorem({ maxCount: 20 }),
    achievement: fc.lorem({ maxCount: 30 }),
    awardName: fc.lorem({ maxCount: 8 }),
    note: fc.string({ maxLength: 90 }),
  })
  .map(lineOf);

function emptyList(part: Partial<AwardList>): AwardList {
  return listOf([lineOf({ name: 'Tổ' })], part).list;
}

const MM = 72 / 25.4;

describe('columns of a list', () => {
  it('fill the table exactly with a border where header and signatures meet, whatever the list holds', () => {
    fc.assert(
      fc.property(
        uses,
        subjects,
        fc.constantFrom(12, 13),
        fc.integer({ min: 0, max: 5e15 }),
        fc.array(sampleLine, { maxLength: 30 }),
        fc.record({ moneyArticle: fc.constantFrom(...MONEY_ARTICLES), registerFrom: fc.option(fc.nat(900_000)) }),
        (used, present, tableFontSize, totalAmount, sample, paper) => {
          const sections = present.map((subject) => ({ subject, count: 50_000, amount: 0, reasons: [] }));
          const list = emptyList({ uses: used, sections, totalAmount, ...paper });
          list.style.tableFontSize = tableFontSize;
          const { columns, edges, leftColumns } = layOutList(list, sample);
          const width = (edges.at(-1) ?? 0) / MM;
          expect(width).toBeGreaterThan(246);
          expect(width).toBeLessThan(248.5);
          const middle = (edges[leftColumns] ?? 0) / MM;
          expect(middle).toBeGreaterThan(91.5);
          expect(middle).toBeLessThan(150.5);
          for (const column of columns) expect(column.pixels).toBeGreaterThan(40);
        },
      ),
      {
        examples: [[EVERY_COLUMN, ['COLLECTIVE'], 12, 1e15, [], { moneyArticle: 'AMOUNTS', registerFrom: 0 }]],
      },
    );
  });

  it('are those of the model papers', () => {
    const millimetres = ({ list, lines: given }: SampleList) => {
      const { columns } = layOutList(list, given);
      return columns.map((column) => Math.round((column.pixels / 96) * 25.4));
    };
    expect(millimetres(volleyballTeams())).toEqual([12, 100, 58, 17, 29, 31]);
    expect(millimetres(mixedByReason())).toEqual([12, 46, 60, 86, 14, 29]);
  });

  it('give room to the texts that need it, whichever column they stand in', () => {
    const posts = manyPersons(60).map((line, index) => ({
      ...line,
      position: 'Phó Chủ tịch Thường trực kiêm Chủ nhiệm Ủy ban Kiểm tra Công đoàn cơ sở thành viên',
      unitName: `CĐCS số ${index}`,
    }));
    const forms = manyPersons(60).map((line, index) => ({
      ...line,
      awardName: index % 2 === 0 ? 'Bằng khen của LĐLĐ tỉnh, công đoàn ngành' : 'Giấy khen của công đoàn cơ sở',
    }));
    for (const [given, key, least] of [
      [posts, 'position', 68],
      [forms, 'awardName', 45],
    ] as const) {
      const layout = layOutList(listOf(given).list, given);
      const wide = layout.columns.find((column) => column.key === key);
      expect(((wide?.pixels ?? 0) / 96) * 25.4).toBeGreaterThan(least);
    }
  });

  it('keep the name column as wide as the longest name where there is room', () => {
    const name = 'Nguyễn Thị Hoàng Phương Thảo';
    const longest = textWidth(`Bà ${name}`, 'regular', 13);
    const { list } = mixedByReason();
    list.style.tableFontSize = 13;
    const { edges } = layOutList(list, [lineOf({ subject: 'INDIVIDUAL', honorific: 'Bà', name })]);
    expect(((edges[2] ?? 0) - (edges[1] ?? 0) - 15.5) * 0.985).toBeGreaterThanOrEqual(longest);
  });
});

/** Values of the amount column by row, formulas worked out. */
function amounts(rows: readonly PlannedRow[], column: number): { value: number; formula: string | null }[] {
  return rows.map(({ values }) => {
    const value = values[column];
    if (typeof value === 'number') return { value, formula: null };
    if (value !== null && typeof value === 'object' && 'formula' in value) {
      return { value: value.result, formula: value.formula };
    }
    return { value: 0, formula: null };
  });
}

function evaluate(formula: string, firstRow: number, cells: ReturnType<typeof amounts>): number {
  const at = (row: number) => cells[row - firstRow]?.value ?? Number.NaN;
  const range = /^SUM\([A-Z]+(\d+):[A-Z]+(\d+)\)$/u.exec(formula);
  if (!range) return formula.split('+').reduce((total, cell) => total + at(Number(/\d+/u.exec(cell)?.[0])), 0);
  let total = 0;
  for (let row = Number(range[1]); row <= Number(range[2]); row++) total += at(row);
  return total;
}

const lines: fc.Arbitrary<AwardListLine[]> = fc
  .array(
    fc.record({
      subject: fc.constantFrom('COLLECTIVE', 'INDIVIDUAL'),
      reason: fc.constantFrom('', 'Lý do một', 'Lý do hai'),
      name: fc.string({ minLength: 1, maxLength: 60 }),
      position: fc.string({ maxLength: 40 }),
      coefficient: fc.option(fc.integer({ min: 0, max: 10_000 })),
      amount: fc.integer({ min: 0, max: 50_000_000_000 }),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => {
    const order = (line: AwardListLine) => `${line.subject}${line.reason}`;
    return parts.map((part) => lineOf(part as Partial<AwardListLine>)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  });

/** Lines of which some, one after the other, share a sum. */
const sharing: fc.Arbitrary<SampleList> = fc
  .tuple(lines, fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 }), fc.nat(9e9)), { maxLength: 20 }))
  .map(([given, groups]) => {
    const sharedAmounts: AwardList['sharedAmounts'] = [];
    let place = 0;
    for (const [skipped, wanted, amount] of groups) {
      place += skipped;
      const first = given[place];
      if (!first) break;
      const id = `sum ${place}`;
      let count = 0;
      for (let next = first; next.subject === first.subject && next.reason === first.reason && count < wanted;) {
        given[place] = { ...next, coefficient: null, amount: null, sharedAmountId: id };
        count += 1;
        place += 1;
        const following = given[place];
        if (!following) break;
        next = following;
      }
      sharedAmounts.push({ id, amount, count });
    }
    return listOf(given, { sharedAmounts });
  });

describe('rows of a list', () => {
  it('carry formulas whose cached results are what a spreadsheet would work out', () => {
    fc.assert(
      fc.property(sharing, ({ list, lines: given }) => {
        const layout = layOutList(list, given);
        const firstRow = 11;
        const body = new ListBody(list, layout, new TableStyles(12), firstRow);
        const rows = [...given.flatMap((line) => body.add(line)), ...body.finish()];
        const cells = amounts(rows, layout.amountColumn ?? 0);
        for (const { value, formula } of cells) {
          if (formula !== null) expect(evaluate(formula, firstRow, cells)).toBe(value);
        }
        expect(cells.at(-1)?.value).toBe(list.totalAmount);
        expect(cells.filter((cell) => cell.formula !== null)).toHaveLength(list.sections.length === 2 ? 3 : 1);
      }),
    );
  });

  it('number lines from 1 in each section, whatever the reasons', () => {
    const { list, lines: given } = mixedByReason();
    const body = new ListBody(list, layOutList(list, given), new TableStyles(12), 1);
    const ordinals = given.flatMap((line) => body.add(line)).filter((row) => row.role === 'line');
    expect(ordinals.map((row) => row.values[0])).toEqual([
      ...Array.from({ length: 17 }, (_, index) => index + 1),
      ...Array.from({ length: 25 }, (_, index) => index + 1),
    ]);
  });

  it('stand without section and subtotal rows when there is one section and no reason', () => {
    const { list, lines: given } = volleyballTeams();
    const body = new ListBody(list, layOutList(list, given), new TableStyles(13), 1);
    expect(given.flatMap((line) => body.add(line)).map((row) => row.role)).toEqual(Array(6).fill('line'));
    expect(body.finish()[0]?.values[0]).toBe('Tổng cộng');
  });

  it('have one style and one value per column', () => {
    fc.assert(
      fc.property(sharing, fc.constantFrom(...MONEY_ARTICLES), ({ list, lines: given }, moneyArticle) => {
        list.moneyArticle = moneyArticle;
        const layout = layOutList(list, given);
        const styles = new TableStyles(12);
        const body = new ListBody(list, layout, styles, 1);
        const rows = [
          ...planHeading(list, layout, styles),
          ...given.flatMap((line) => body.add(line)),
          ...body.finish(),
        ];
        for (const row of rows) {
          expect(row.values).toHaveLength(layout.columns.length);
          expect(row.look.styles).toHaveLength(layout.columns.length);
          expect(row.height).toBeLessThanOrEqual(409.5);
          expect(row.height % 0.75).toBe(0);
        }
      }),
    );
  });
});

describe('the line under the title', () => {
  it('names number and date, or leaves dots to write on', () => {
    const list = emptyList({ decisionNumber: '34/QĐ-LĐLĐ', decidedOn: '2024-02-05' });
    expect(attachedTo(list)).toBe(
      '(Kèm theo Quyết định số 34/QĐ-LĐLĐ ngày 05 tháng 02 năm 2024 của Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu)',
    );
    expect(attachedTo({ ...list, decisionNumber: '', decidedOn: null })).toMatch(
      /số \.{10,} ngày \.+ tháng \.+ năm \.+ của/u,
    );
  });
});

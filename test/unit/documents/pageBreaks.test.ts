import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageBreaker } from '#service/documents/sheet/pageBreaks.ts';
import type { RowRole } from '#service/documents/sheet/plannedRow.ts';

interface Row {
  role: RowRole;
  height: number;
}

const PAGE = (170 / 25.4) * 72;
const HEAD = 36;

const line = fc.constantFrom(17.25, 17.25, 17.25, 31.5, 45.75, 60).map((height): Row => ({ role: 'line', height }));
const reason = fc
  .tuple(fc.boolean(), fc.array(line, { minLength: 1, maxLength: 25 }))
  .map(([isNamed, lines]): Row[] => (isNamed ? [{ role: 'group', height: 18 }, ...lines] : lines));
const section = fc
  .array(reason, { minLength: 1, maxLength: 5 })
  .map((reasons): Row[] => [{ role: 'group', height: 18 }, ...reasons.flat()]);
const closing: Row[] = [18, 18, 42, 18, 18, 15.75, 15.75, 15.75, 15.75, 18].map((height) => ({
  role: 'closing',
  height,
}));

/** Sections with a subtotal between them, heading before and closing block after. */
const paper = fc
  .tuple(fc.integer({ min: 90, max: 200 }), fc.array(section, { minLength: 1, maxLength: 3 }))
  .map(([heading, sections]): Row[] => [
    { role: 'heading', height: heading },
    { role: 'head', height: HEAD },
    ...sections.flatMap((rows, index) =>
      index < sections.length - 1 ? [...rows, { role: 'subtotal', height: 18 } satisfies Row] : rows,
    ),
    ...closing,
  ])
  .filter((rows) => rows.filter((row) => row.role === 'line').length > 1);

function breaksOf(rows: readonly Row[]): number[] {
  const breaker = new PageBreaker();
  rows.forEach((row, index) => breaker.add(index + 1, row));
  return breaker.finish();
}

function pagesOf(rows: readonly Row[], breaks: readonly number[]): Row[][] {
  const edges = [0, ...breaks, rows.length];
  return edges.slice(1).map((end, index) => rows.slice(edges[index], end));
}

const heightOf = (rows: readonly Row[]) => rows.reduce((total, row) => total + row.height, 0);

describe('page breaks', () => {
  it('fill no page beyond its height and lose no row', () => {
    fc.assert(
      fc.property(paper, (rows) => {
        const pages = pagesOf(rows, breaksOf(rows));
        expect(pages.flat()).toHaveLength(rows.length);
        pages.forEach((page, index) => {
          const height = heightOf(page) + (index === 0 ? 0 : HEAD);
          expect(height).toBeLessThanOrEqual(PAGE * 0.99);
        });
      }),
    );
  });

  it('never leave a section or reason last on a page, nor a subtotal first', () => {
    fc.assert(
      fc.property(paper, (rows) => {
        const pages = pagesOf(rows, breaksOf(rows));
        for (const page of pages.slice(0, -1)) expect(page.at(-1)?.role).not.toBe('group');
        for (const page of pages.slice(1)) expect(page[0]?.role).not.toBe('subtotal');
      }),
    );
  });

  it('keep totals, closing sentence and signatures together with rows of the table above them', () => {
    fc.assert(
      fc.property(paper, (rows) => {
        const pages = pagesOf(rows, breaksOf(rows));
        const last = pages.at(-1) ?? [];
        expect(last.filter((row) => row.role === 'closing')).toHaveLength(closing.length);
        const above = last.filter((row) => row.role === 'line' || row.role === 'subtotal').length;
        const lines = rows.filter((row) => row.role === 'line').length;
        expect(above).toBeGreaterThanOrEqual(Math.min(pages.length === 1 ? lines : 1, lines));
        expect(heightOf(last) + (pages.length > 1 ? HEAD : 0)).toBeLessThanOrEqual(PAGE * 0.98);
      }),
    );
  });

  it('take two rows along when the closing block needs a page of its own', () => {
    const lines = Array.from({ length: 20 }, (): Row => ({ role: 'line', height: 17.25 }));
    const rows: Row[] = [{ role: 'heading', height: 60 }, { role: 'head', height: HEAD }, ...lines, ...closing];
    expect(breaksOf(rows)).toEqual([20]);
  });

  it('rather part a single line from its heading than leave the signatures alone', () => {
    const rows: Row[] = [
      { role: 'heading', height: 230 },
      { role: 'head', height: HEAD },
      { role: 'group', height: 18 },
      { role: 'line', height: 17.25 },
      ...closing,
    ];
    expect(breaksOf(rows)).toEqual([3]);
  });

  it('put none where everything fits one page', () => {
    const rows: Row[] = [{ role: 'head', height: HEAD }, { role: 'line', height: 17.25 }, ...closing];
    expect(breaksOf(rows)).toEqual([]);
  });

  it('stay within the 1.026 Excel takes, keeping the last page whole', () => {
    const lines = Array.from({ length: 100_000 }, (): Row => ({ role: 'line', height: 17.25 }));
    const rows: Row[] = [{ role: 'head', height: HEAD }, ...lines, ...closing];
    const breaks = breaksOf(rows);
    expect(breaks).toHaveLength(1_026);
    expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
    const last = rows.slice(breaks.at(-1));
    expect(heightOf(last) + HEAD).toBeLessThanOrEqual(PAGE * 0.98);
    expect(last[0]?.role).toBe('line');
  });
});

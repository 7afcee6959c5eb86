import { describe, expect, it } from 'vitest';
import { AWARD_LIST_SPECS } from '#core/imports/awardListFields.ts';
import { headingKey } from '#core/imports/headingKey.ts';
import type { ImportLine, ImportPreview } from '#core/imports/importPlan.ts';
import type { ImportIssue } from '#core/imports/listReading.ts';
import { correctMapping } from '../../../renderer/imports/mapping.ts';
import { rowsOf } from '../../../renderer/imports/rowFilter.ts';
import { decidedRows, sumOf } from '../../../renderer/imports/selection.ts';
import { UNDERSTOOD_COLUMNS } from '../../../renderer/imports/understoodColumns.ts';

const issue = (severity: ImportIssue['severity']): ImportIssue => ({
  row: 0,
  column: 'B',
  severity,
  message: '',
  value: '',
});

function line(row: number, over: Partial<Pick<ImportLine, 'issues' | 'include' | 'duplicate'>> = {}): ImportLine {
  return {
    row,
    line: {
      subject: 'INDIVIDUAL',
      honorific: '',
      name: `Người ${row}`,
      position: '',
      unitName: '',
      unitId: null,
      personId: null,
      awardCode: 'BK_LDLD',
      achievement: '',
      reason: '',
      note: '',
      amountSource: 'FLAT',
      ownCoefficient: null,
      flatAmount: 700_000,
      sharedAmountId: null,
    },
    issues: [],
    inferredSubject: false,
    duplicate: false,
    include: true,
    ...over,
  };
}

describe('correcting a column', () => {
  const columns = [
    { index: 1, field: 'ordinal' as const },
    { index: 2, field: 'name' as const },
    { index: 3, field: null },
  ];

  it('names every column, since the contract takes the mapping as a whole', () => {
    expect(correctMapping(columns, { index: 3, field: 'unitName', specs: AWARD_LIST_SPECS })).toEqual([
      { index: 1, field: 'ordinal' },
      { index: 2, field: 'name' },
      { index: 3, field: 'unitName' },
    ]);
  });

  it('moves a field that another column held', () => {
    expect(correctMapping(columns, { index: 3, field: 'name', specs: AWARD_LIST_SPECS })).toEqual([
      { index: 1, field: 'ordinal' },
      { index: 2, field: null },
      { index: 3, field: 'name' },
    ]);
  });

  it('stops reading a column', () => {
    expect(correctMapping(columns, { index: 1, field: null, specs: AWARD_LIST_SPECS })[0]).toEqual({
      index: 1,
      field: null,
    });
  });
});

describe('choosing rows', () => {
  const faulty = line(5, { issues: [issue('ERROR')], include: false });
  const duplicate = line(7, { issues: [issue('WARNING')], include: false, duplicate: true });
  const lines = [faulty, duplicate, line(6), line(8)];
  const counts: ImportPreview['counts'] = {
    ok: 2,
    warnings: 1,
    errors: 1,
    duplicates: 1,
    skipped: 0,
    hidden: 0,
    included: 2,
    collectives: 0,
    individuals: 2,
    amount: 1_400_000,
  };
  const price = ({ line: { flatAmount } }: ImportLine) => flatAmount;

  it('sends only what differs from the proposal', () => {
    const choices = new Map([
      [6, false],
      [7, true],
      [8, true],
    ]);
    expect(decidedRows(lines, choices)).toEqual({ includedRows: [7], excludedRows: [6] });
  });

  it('never takes in a row with an error, whatever was ticked', () => {
    const choices = new Map([[5, true]]);
    expect(decidedRows(lines, choices)).toEqual({ includedRows: [], excludedRows: [] });
    expect(sumOf({ lines, counts }, choices, price).rows).toBe(2);
  });

  it('keeps count and sum in step with the ticks', () => {
    const choices = new Map([[7, true]]);
    expect(sumOf({ lines, counts }, choices, price)).toEqual({
      rows: 3,
      collectives: 0,
      individuals: 3,
      amount: 2_100_000,
    });
  });

  it('shows errors before warnings, the rest in the order of the file', () => {
    expect(rowsOf([duplicate, faulty, line(6)], 'ATTENTION').map(({ row }) => row)).toEqual([5, 7]);
    expect(rowsOf(lines, 'ALL').map(({ row }) => row)).toEqual([5, 6, 7, 8]);
  });
});

describe('what the first page promises', () => {
  it.each(UNDERSTOOD_COLUMNS.flatMap(({ field, headings }) => headings.map((heading) => [heading, field] as const)))(
    'the heading “%s” is read as %s',
    (heading, field) => {
      const spec = AWARD_LIST_SPECS.find((candidate) => candidate.field === field);
      expect(spec?.headings).toContain(headingKey(heading));
    },
  );
});

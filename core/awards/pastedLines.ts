import { awardFor, type AwardFor } from '../imports/awardFor.ts';
import type { AwardIndex } from '../imports/awardMatching.ts';
import { isTotal } from '../imports/rowKinds.ts';
import { SUBJECT_LABELS, type Subject } from '../office/catalogue.ts';
import { blankLine } from './blankLine.ts';
import type { DecisionLineInput } from './decision.ts';
import { recipientIn, subjectIn } from './pastedSubject.ts';
import { cellOf, type PastedField, type PastedTable } from './pastedTable.ts';

/** Most lines typed or pasted in one go; longer lists come by import. */
export const MAX_TYPED_LINES = 500;

/** Forms of award for pasted rows. */
export interface PastedAwards {
  /** What the rows that name none get, or none that is understood and for their kind. */
  chosen: Record<Subject, string>;
  index: AwardIndex;
}

/** Turns a pasted table into new lines; rows without a name (section heads, sums) are left out. */
export function linesOfPasted(table: PastedTable, awards: PastedAwards): DecisionLineInput[] {
  return recipientRows(table).map((row) => {
    const cell = (field: PastedField) => cellOf(row, table.fields, field);
    const recipient = recipientIn(row, table.fields);
    const subject = subjectIn(table, recipient);
    const isPerson = subject === 'INDIVIDUAL';
    const award = awardIn(row, table, awards.index);
    const code = award.kind === 'FOUND' ? award.award.code : awards.chosen[subject];
    return {
      ...blankLine(subject, code, cell('REASON')),
      honorific: isPerson ? recipient.honorific : '',
      name: isPerson ? recipient.name : cell('NAME'),
      position: cell('POSITION'),
      unitName: cell('UNIT'),
      achievement: cell('ACHIEVEMENT'),
      note: cell('NOTE'),
    };
  });
}

/** What rows name as their form of award without getting it, each with the reason, once. */
export function unclearAwards(table: PastedTable, index: AwardIndex): string[] {
  const unclear = recipientRows(table).flatMap((row) => {
    const text = cellOf(row, table.fields, 'AWARD');
    const why = text === '' ? null : problemOf(awardIn(row, table, index), subjectOf(row, table));
    return why === null ? [] : [`“${text}” ${why}`];
  });
  return [...new Set(unclear)];
}

const recipientRows = ({ fields, rows }: PastedTable) =>
  rows.filter((row) => {
    const name = cellOf(row, fields, 'NAME');
    return name !== '' && !isTotal(name);
  });

const subjectOf = (row: readonly string[], table: PastedTable) => subjectIn(table, recipientIn(row, table.fields));

function awardIn(row: readonly string[], table: PastedTable, index: AwardIndex): AwardFor {
  return awardFor(index.match(cellOf(row, table.fields, 'AWARD')), subjectOf(row, table));
}

function problemOf({ kind }: AwardFor, subject: Subject): string | null {
  if (kind === 'FOUND') return null;
  if (kind === 'NOT_FOR_SUBJECT') return `không dành cho ${SUBJECT_LABELS[subject].toLowerCase()}`;
  return 'chưa rõ là hình thức nào';
}

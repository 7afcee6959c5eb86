import {
  inferSubject,
  readHonorific,
  readSubject,
  splitHonorific,
  type SubjectSigns,
} from '../imports/subjectInference.ts';
import { isTotal } from '../imports/rowKinds.ts';
import type { Subject } from '../office/catalogue.ts';
import { cellOf, type PastedField, type PastedTable } from './pastedTable.ts';

/** Whom a row names, with the signs that tell it. */
export interface PastedRecipient extends SubjectSigns {
  honorific: '' | 'Ông' | 'Bà';
}

export function recipientIn(row: readonly string[], fields: readonly PastedField[]): PastedRecipient {
  const split = splitHonorific(cellOf(row, fields, 'NAME'));
  const honorific = readHonorific(cellOf(row, fields, 'HONORIFIC')) || split.honorific;
  return {
    name: split.name,
    honorific,
    isPerson: split.isPerson || honorific !== '',
    position: cellOf(row, fields, 'POSITION'),
    said: readSubject(cellOf(row, fields, 'SUBJECT')),
  };
}

/** Each by its own signs as an import of files takes them, unless all are the same. */
export function subjectIn(table: PastedTable, recipient: PastedRecipient): Subject {
  if (table.subject !== 'EACH') return table.subject;
  return inferSubject(recipient).subject ?? 'COLLECTIVE';
}

/** Whether people stand beside collectives. Names that look like neither are no sign of a second kind. */
export function namesBoth(recipients: readonly SubjectSigns[]): boolean {
  const named = recipients.filter(({ name }) => name !== '' && !isTotal(name));
  const subjects = named.map((recipient) => inferSubject(recipient).subject);
  return subjects.includes('INDIVIDUAL') && subjects.includes('COLLECTIVE');
}

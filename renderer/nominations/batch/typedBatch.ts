import type { BatchInput } from '#core/nominations/nomination.ts';
import type { NominationBatch } from '#core/nominations/nominationLine.ts';
import type { Signer } from '#core/office/office.ts';

/** A tờ trình as its form holds it: bases one on each line, a signer that may be empty. */
export interface TypedBatch extends Omit<BatchInput, 'bases' | 'signer'> {
  bases: string;
  signer: Signer;
}

const NOBODY: Signer = { fullName: '', position: '', authority: '' };

/** A new tờ trình of a year. */
export function blankBatch(year: number): TypedBatch {
  return {
    year,
    title: `Đề nghị khen thưởng năm ${year}`,
    unitId: null,
    unitName: '',
    number: '',
    submittedOn: null,
    procedure: 'CHUNG',
    addressee: '',
    bases: '',
    signer: NOBODY,
    note: '',
  };
}

/** A tờ trình as it is kept, ready to be changed. */
export function typedBatch(batch: NominationBatch): TypedBatch {
  const { year, title, unitId, unitName, number, submittedOn, procedure, addressee, bases, signer, note } = batch;
  return {
    ...{ year, title, unitId, unitName, number, submittedOn, procedure, addressee, note },
    bases: bases.join('\n'),
    signer: signer ?? NOBODY,
  };
}

/** What is sent: blank lines are no bases, a signer without a word is none. */
export function enteredBatch({ bases, signer, ...typed }: TypedBatch): BatchInput {
  const isNobody = Object.values(signer).every((part) => part.trim() === '');
  return {
    ...typed,
    bases: bases.split('\n').filter((line) => line.trim() !== ''),
    signer: isNobody ? null : signer,
  };
}

import { formatDate, type IsoDate } from '../dates/isoDate.ts';
import { basisAfter, laterBasisWords, quotedBasis } from './basisDay.ts';
import { isSamePaper, replacementOf } from './basisInForce.ts';
import type { DecisionBasis } from './decision.ts';
import type { StatePaper } from './statePapers.ts';

/** A basis as it stands, and what may be put in its place. */
export interface BasisSwap {
  from: string;
  to: string;
  /** What is put there, in short. */
  name: string;
}

/** What is to be looked at in the bases of a paper, one at a time. */
export interface BasisDoubt {
  text: string;
  swap: BasisSwap | null;
}

/**
 * The first basis a paper of that day cannot rest on: one that bears a later day, or one known not to be
 * in force. What it names is offered, never put there by itself.
 *
 * @param paper what the paper is called: `quyết định`
 * @param madeOn null while it has no day: then nothing is later than it
 * @param day its day, or the one it is likely to bear
 */
export function doubtAboutBases(
  bases: readonly DecisionBasis[],
  { paper, madeOn, day }: { paper: string; madeOn: IsoDate | null; day: IsoDate },
  papers: readonly StatePaper[],
): BasisDoubt | null {
  const later = madeOn === null ? null : basisAfter(bases, madeOn);
  if (later) return { text: laterBasisWords(later, paper), swap: swapOf(later.basis, bases, { day, papers }) };
  const basis = bases.find((each) => replacementOf(each, day, papers) !== null);
  const replacement = basis && replacementOf(basis, day, papers);
  if (!basis || !replacement) return null;
  const swap = swapOf(basis, bases, { day, papers });
  const text = `Căn cứ không áp dụng vào ngày ${formatDate(day)}: ${quotedBasis(basis)}`;
  // What is offered names itself.
  return {
    text: swap === null ? `${text}. Văn bản áp dụng ngày đó, ${replacement.instead}, đã có trong căn cứ` : text,
    swap,
  };
}

/** Nothing is offered that stands there already. */
function swapOf(
  basis: DecisionBasis,
  bases: readonly DecisionBasis[],
  { day, papers }: { day: IsoDate; papers: readonly StatePaper[] },
): BasisSwap | null {
  const replacement = replacementOf(basis, day, papers);
  if (!replacement) return null;
  const { citation, instead } = replacement;
  if (bases.some(({ text }) => isSamePaper(text, citation))) return null;
  return { from: basis.text, to: citation, name: instead };
}

import { formatPaperCount } from '../money/format.ts';
import type { Subject } from '../office/catalogue.ts';

/** Those awarded, inside a sentence. */
export const SUBJECT_WORDS: Record<Subject, string> = { COLLECTIVE: 'tập thể', INDIVIDUAL: 'cá nhân' };

/** `06 tập thể`, as papers count. */
export function countedSubject(subject: Subject, count: number): string {
  return `${formatPaperCount(count)} ${SUBJECT_WORDS[subject]}`;
}

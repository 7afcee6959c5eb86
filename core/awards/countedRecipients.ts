import { SUBJECTS, type Subject } from '../office/catalogue.ts';
import { countedSubject, SUBJECT_WORDS } from '../papers/countedSubject.ts';

/** How many of each kind are awarded. */
interface Counts {
  collectives: number;
  individuals: number;
}

export function countOf({ collectives, individuals }: Counts, subject: Subject): number {
  return subject === 'COLLECTIVE' ? collectives : individuals;
}

/** `06 tập thể, 03 cá nhân`. */
export function countsOf(counts: Counts): string {
  return SUBJECTS.filter((subject) => countOf(counts, subject) > 0)
    .map((subject) => countedSubject(subject, countOf(counts, subject)))
    .join(', ');
}

/** `tập thể, cá nhân`, as far as there are both. */
export function namedOf(counts: Counts): string {
  return SUBJECTS.filter((subject) => countOf(counts, subject) > 0)
    .map((subject) => SUBJECT_WORDS[subject])
    .join(', ');
}

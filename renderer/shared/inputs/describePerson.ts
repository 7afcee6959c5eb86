import type { PersonSummary } from '#core/people/personList.ts';

/** Post, unit and birth, to tell two people of one name apart. */
export function describePerson({ position, unitName, birth }: PersonSummary): string {
  const year = birth.slice(0, 4);
  return [position, unitName, year === '' ? '' : `sinh ${year}`].filter((part) => part !== '').join(', ');
}

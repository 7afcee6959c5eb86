/** `năm 2023`, `năm học 2022 – 2023`: the last year a text names so. */
const NAMED_YEAR = /năm(?: học)? (?:\d{4} ?[-–] ?)?(\d{4})/giu;

/**
 * The year whose work an award rewards. Decisions of January are on the year before and say so: a text of the line or
 * of the decision that names the year before the decision's is believed; without one it is the decision's own year.
 *
 * @param texts the nearest to the award first
 */
export function titleYear(texts: readonly string[], decisionYear: number): number {
  for (const text of texts) {
    const years = [...text.matchAll(NAMED_YEAR)].map((match) => Number(match[1]));
    if (years.includes(decisionYear)) return decisionYear;
    if (years.includes(decisionYear - 1)) return decisionYear - 1;
  }
  return decisionYear;
}

/** How the catalogue names the offices of one level together. */
const OFFICES_OF_LEVEL = 'LĐLĐ tỉnh, công đoàn ngành';

/**
 * An award as papers of an office name it: `Bằng khen của LĐLĐ tỉnh Lai Châu`, where the catalogue says
 * `Bằng khen của LĐLĐ tỉnh, công đoàn ngành`.
 *
 * @param office short name of the office
 */
export function awardOnPaper(name: string, office: string): string {
  return name.replace(OFFICES_OF_LEVEL, office);
}

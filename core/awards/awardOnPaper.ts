import type { AwardKind } from '../office/catalogue.ts';
import type { OfficeProfile } from '../office/office.ts';
import { officeLevel } from '../office/officeLevel.ts';

/** How the catalogue names the offices of one level together. */
const OFFICES_OF_LEVEL = 'LĐLĐ tỉnh, công đoàn ngành';

/**
 * An award as papers of an office name it: `Bằng khen của LĐLĐ tỉnh Lai Châu`, where the catalogue says
 * `Bằng khen của LĐLĐ tỉnh, công đoàn ngành`. An office of another level gives no such award and names it as it stands.
 */
export function awardOnPaper(name: string, office: Pick<OfficeProfile, 'name' | 'shortName'>): string {
  return officeLevel(office) === 'TINH_CD' ? name.replace(OFFICES_OF_LEVEL, office.shortName) : name;
}

/** Forms that are handed over; others of the union say what a member or a union has become. */
const HANDED_OVER = /^(cờ|bằng|giấy|kỷ niệm chương|huy hiệu|huy chương|giải)\s/iu;

/** What is done with an award, before its name: titles are recognised, though flags are handed over like forms. */
export function givingWords(kind: AwardKind, name: string): string {
  if (kind === 'PRIZE') return 'trao';
  if (kind === 'UNION_FORM' && !HANDED_OVER.test(name)) return 'công nhận';
  return kind === 'EMULATION_TITLE' && !name.startsWith('Cờ ') ? 'công nhận danh hiệu' : 'tặng';
}

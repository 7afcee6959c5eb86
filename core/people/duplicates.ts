import { birthYear } from './birth.ts';
import { provesTwoPeople } from './provesTwoPeople.ts';

/** What makes two records look like one person, strongest first. */
export const EVIDENCE = ['CITIZEN_ID', 'NAME_BIRTH_UNIT', 'NAME_BIRTH', 'NAME_UNIT'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export type Likelihood = 'CERTAIN' | 'LIKELY' | 'POSSIBLE';

export const LIKELIHOOD: Record<Evidence, Likelihood> = {
  CITIZEN_ID: 'CERTAIN',
  NAME_BIRTH_UNIT: 'LIKELY',
  NAME_BIRTH: 'POSSIBLE',
  NAME_UNIT: 'POSSIBLE',
};

export const LIKELIHOOD_LABELS: Record<Likelihood, string> = {
  CERTAIN: 'Chắc chắn',
  LIKELY: 'Nhiều khả năng',
  POSSIBLE: 'Có thể',
};

/** What every pair of one evidence has in common. */
export const EVIDENCE_WORDS: Record<Evidence, string> = wordsWith('ngày hoặc năm sinh');

/** The same of two people, whose births may agree in the year only. */
export function evidenceWords(evidence: Evidence, births: readonly [string, string]): string {
  return wordsWith(births[0] === births[1] && births[0].length > 4 ? 'ngày sinh' : 'năm sinh')[evidence];
}

function wordsWith(birth: string): Record<Evidence, string> {
  return {
    CITIZEN_ID: 'cùng số căn cước',
    NAME_BIRTH_UNIT: `cùng họ tên, ${birth} và đơn vị`,
    NAME_BIRTH: `cùng họ tên và ${birth}, đơn vị khác hoặc chưa rõ`,
    NAME_UNIT: 'cùng họ tên và đơn vị, chưa rõ ngày sinh',
  };
}

/** What is compared of a record. */
export interface PersonTraits {
  /** Folded full name. */
  nameKey: string;
  /** `YYYY-MM-DD`, `YYYY` or empty. */
  birth: string;
  citizenId: string;
  /** Units of their posts, each as one text: ids, and names of units outside the tree; empty when none is known. */
  units: readonly string[];
}

/**
 * Why two records may be the same person, or null. The same citizen id is proof; two different
 * lifelong ones are proof of the contrary. Otherwise the folded name must be the same, with a birth that
 * agrees, or an unknown one and a unit in common.
 */
export function duplicateEvidence(one: PersonTraits, other: PersonTraits): Evidence | null {
  if (one.citizenId !== '' && one.citizenId === other.citizenId) return 'CITIZEN_ID';
  if (provesTwoPeople(one.citizenId, other.citizenId)) return null;
  if (one.nameKey !== other.nameKey) return null;

  const sharesUnit = one.units.some((unit) => other.units.includes(unit));
  if (one.birth === '' || other.birth === '') return sharesUnit ? 'NAME_UNIT' : null;
  if (!birthsAgree(one.birth, other.birth)) return null;
  return sharesUnit ? 'NAME_BIRTH_UNIT' : 'NAME_BIRTH';
}

/** The same day, or the same year where one side knows no more than that. */
function birthsAgree(one: string, other: string): boolean {
  if (one.length === other.length) return one === other;
  return birthYear(one) === birthYear(other);
}

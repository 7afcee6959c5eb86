import { GENDER_LABELS, GRADE_LABELS } from './person.ts';
import { MEMBERSHIP_LABELS, type PersonFilter } from './personList.ts';

/**
 * A filter in words, as it stands under the title of an exported list; empty when everyone is meant.
 *
 * @param unitName name of the unit the filter names; empty without one
 */
export function filterWords(filter: PersonFilter, unitName: string): string {
  const parts = [
    filter.text.trim() === '' ? '' : `tên có “${filter.text.trim()}”`,
    unitName === '' ? '' : `thuộc ${unitName}`,
    filter.gender === null ? '' : `giới tính ${GENDER_LABELS[filter.gender].toLowerCase()}`,
    filter.grade === null ? '' : gradeWords(filter.grade, filter.year),
    filter.status === null ? '' : MEMBERSHIP_LABELS[filter.status].toLowerCase(),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `Chỉ gồm: ${parts.join('; ')}`;
}

function gradeWords(grade: NonNullable<PersonFilter['grade']>, year: number): string {
  return grade === 'NONE' ? `chưa xếp loại năm ${year}` : `${GRADE_LABELS[grade].toLowerCase()} năm ${year}`;
}

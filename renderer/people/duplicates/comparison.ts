import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { postWords } from '#core/people/awardRecord.ts';
import { formatBirth } from '#core/people/birth.ts';
import { GENDER_LABELS } from '#core/people/person.ts';
import { spelledKey } from '#core/people/personKeys.ts';
import type { DuplicateSide } from '../../api/peopleQueries.ts';

/** One line of a comparison: what both sides say about one thing. */
export interface ComparedFact {
  label: string;
  one: string;
  other: string;
  /** Both sides say something, and not the same, capitals aside: what speaks for two people. */
  differs: boolean;
}

/** What two records say, line by line; lines on which both are silent are left out. */
export function compareSides(one: DuplicateSide, other: DuplicateSide): ComparedFact[] {
  const telling: [string, (side: DuplicateSide) => string][] = [
    ['Họ và tên', ({ person }) => person.fullName],
    ['Ngày sinh', ({ person }) => formatBirth(person.birth)],
    ['Giới tính', ({ person }) => (person.gender === '' ? '' : GENDER_LABELS[person.gender])],
    ['Số căn cước', ({ person }) => person.citizenId],
    ['Chức vụ, đơn vị', ({ mainPost }) => (mainPost ? postWords(mainPost) : '')],
    ['Đoàn viên từ', ({ person }) => (person.joinedOn === '' ? '' : formatDate(person.joinedOn))],
    ['Ghi chú', ({ person }) => person.note],
  ];
  const facts = telling.map(([label, tell]) => {
    const [first, second] = [tell(one), tell(other)];
    return {
      label,
      one: first,
      other: second,
      differs: first !== '' && second !== '' && spelledKey(first) !== spelledKey(second),
    };
  });
  const counted = { label: 'Đã ghi', one: countWords(one), other: countWords(other), differs: false };
  return [...facts.filter(({ one: first, other: second }) => first !== '' || second !== ''), counted];
}

/** How much a record and those merged into it hold. */
export function countWords({ posts, gradings, awards, merged }: DuplicateSide): string {
  const parts = [
    `${formatNumber(posts)} chức vụ`,
    `${formatNumber(gradings)} xếp loại`,
    `${formatNumber(awards)} khen thưởng`,
    ...(merged > 0 ? [`${formatNumber(merged)} hồ sơ đã gộp`] : []),
  ];
  return parts.join(', ');
}

/** The side to keep unless told otherwise: the one with more behind it; of equals the first. */
export function fullerSide(one: DuplicateSide, other: DuplicateSide): DuplicateSide {
  return weight(other) > weight(one) ? other : one;
}

function weight({ person, posts, gradings, awards, merged }: DuplicateSide): number {
  return awards * 4 + posts + gradings + merged + (person.birth.length > 4 ? 1 : 0) + (person.citizenId === '' ? 0 : 1);
}

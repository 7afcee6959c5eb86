import { formatDate } from '../dates/isoDate.ts';
import { formatBirth } from './birth.ts';
import { GENDER_LABELS, type PersonInput } from './person.ts';

const FIELDS: readonly { label: string; tell: (person: PersonInput) => string }[] = [
  { label: 'họ và tên', tell: ({ fullName }) => fullName },
  { label: 'ngày sinh', tell: ({ birth }) => formatBirth(birth) },
  { label: 'giới tính', tell: ({ gender }) => GENDER_LABELS[gender] },
  { label: 'số căn cước', tell: ({ citizenId }) => citizenId },
  { label: 'tên để sắp xếp', tell: ({ givenName }) => givenName },
  { label: 'đoàn viên từ', tell: ({ joinedOn }) => dayWords(joinedOn) },
  { label: 'thôi từ', tell: ({ leftOn }) => dayWords(leftOn) },
  { label: 'ghi chú', tell: ({ note }) => note },
];

/** What one version of a person says other than another: `ngày sinh 1985; ghi chú để trống`; empty where nothing. */
export function differenceWords(said: PersonInput, other: PersonInput): string {
  return FIELDS.filter(({ tell }) => tell(said) !== tell(other))
    .map(({ label, tell }) => `${label} ${tell(said) || 'để trống'}`)
    .join('; ');
}

const dayWords = (day: string) => (day === '' ? '' : formatDate(day));

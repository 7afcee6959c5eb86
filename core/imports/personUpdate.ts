import { formatBirth } from '../people/birth.ts';
import { maskedCitizenId } from '../people/citizenId.ts';
import { GENDER_LABELS, GRADE_LABELS, type Grade, type PersonInput } from '../people/person.ts';
import { formatDate } from '../dates/isoDate.ts';
import { foldForSearch } from '../text/fold.ts';
import type { ReadPerson } from './personPlan.ts';

/** A post somebody holds now. */
export interface HeldPost {
  id: string;
  /** As `unitIdentity` gives it. */
  unit: string;
  department: string;
  position: string;
}

/** Somebody the office has, as far as an import may add to them. */
export interface PersonOnRecord extends PersonInput {
  id: string;
  version: number;
  posts: readonly HeldPost[];
  gradings: readonly { year: number; grade: Grade }[];
}

/** Something the file says otherwise than the office's record. It is shown and not written. */
export interface Difference {
  label: string;
  onRecord: string;
  inFile: string;
  /** Completes "giữ như hồ sơ vì …" where the record has nothing to keep. */
  why?: string;
}

/** What an update would write: blanks filled, things added, nothing overwritten. */
export interface PersonUpdate {
  fills: Partial<Pick<PersonInput, 'gender' | 'birth' | 'citizenId' | 'joinedOn' | 'note'>>;
  /** Blanks of a post held in the same unit. */
  postFill: { id: string; department: string; position: string } | null;
  newPost: boolean;
  newGradings: readonly { year: number; grade: Grade }[];
  differences: readonly Difference[];
}

const FIELDS = [
  { field: 'gender', label: 'Giới tính', show: (value: string) => GENDER_LABELS[value as 'NAM' | 'NU'] },
  { field: 'birth', label: 'Ngày sinh', show: formatBirth },
  { field: 'citizenId', label: 'Số căn cước', show: maskedCitizenId },
  { field: 'joinedOn', label: 'Ngày vào công đoàn', show: formatDate },
  { field: 'note', label: 'Ghi chú', show: (value: string) => value },
] as const;

/**
 * What a row adds to somebody who is there already.
 *
 * @param unit the row's unit as `unitIdentity` gives it; empty for none
 */
export function personUpdate(known: PersonOnRecord, read: ReadPerson, unit: string): PersonUpdate {
  const fills: Record<string, string> = {};
  const differences: Difference[] = [];
  if (foldForSearch(known.fullName) !== foldForSearch(read.fullName)) {
    differences.push({ label: 'Họ và tên', onRecord: known.fullName, inFile: read.fullName });
  }
  for (const { field, label, show } of FIELDS) {
    const [onRecord, inFile] = [known[field], read[field]];
    if (inFile === '' || inFile === onRecord) continue;
    if (onRecord === '' || (field === 'birth' && completes(onRecord, inFile))) fills[field] = inFile;
    else if (field !== 'birth' || !completes(inFile, onRecord)) {
      differences.push({ label, onRecord: show(onRecord), inFile: show(inFile) });
    }
  }
  const newGradings = read.gradings.filter(({ year }) => !known.gradings.some((other) => other.year === year));
  for (const { year, grade } of read.gradings) {
    const other = known.gradings.find((grading) => grading.year === year);
    if (!other || other.grade === grade) continue;
    const [onRecord, inFile] = [GRADE_LABELS[other.grade], GRADE_LABELS[grade]];
    differences.push({ label: `Xếp loại năm ${year}`, onRecord, inFile });
  }
  const { postFill, newPost, differs } = postUpdate(known.posts, read, unit);
  return { fills, postFill, newPost, newGradings, differences: [...differences, ...differs] };
}

/** Whether an update would write anything. */
export function isUpdateEmpty({ fills, postFill, newPost, newGradings }: PersonUpdate): boolean {
  return Object.keys(fills).length === 0 && postFill === null && !newPost && newGradings.length === 0;
}

/** What an update would write, in words. */
export function updateWords({ fills, postFill, newPost, newGradings }: PersonUpdate): string[] {
  const words = FIELDS.filter(({ field }) => fills[field] !== undefined).map(({ label }) => label.toLowerCase());
  if (postFill !== null) words.push('chức vụ, phòng ban còn trống');
  if (newPost) words.push('chức vụ mới');
  return [...words, ...newGradings.map(({ year }) => `xếp loại năm ${year}`)];
}

/** `1985` is completed by `1985-03-12`. */
function completes(year: string, day: string): boolean {
  return year.length === 4 && day.length === 10 && day.startsWith(year);
}

function postUpdate(
  posts: readonly HeldPost[],
  { position, department }: ReadPerson,
  unit: string,
): Pick<PersonUpdate, 'postFill' | 'newPost'> & { differs: Difference[] } {
  const nothing = { postFill: null, newPost: false, differs: [] };
  if (unit === '' && position === '' && department === '') return nothing;
  const inUnit = posts.filter((post) => unit === '' || post.unit === unit);
  if (inUnit.length === 0) return { ...nothing, newPost: true };
  const fits = (onRecord: string, inFile: string) =>
    onRecord === '' || inFile === '' || foldForSearch(onRecord) === foldForSearch(inFile);
  const same = inUnit.find((post) => fits(post.position, position) && fits(post.department, department));
  if (!same) {
    const onRecord = inUnit.map(postWords).join('; ');
    return { ...nothing, differs: [{ label: 'Chức vụ', onRecord, inFile: postWords({ position, department }) }] };
  }
  const filled = { id: same.id, position: same.position || position, department: same.department || department };
  const isFilled = filled.position !== same.position || filled.department !== same.department;
  return { ...nothing, postFill: isFilled ? filled : null };
}

const postWords = ({ position, department }: Pick<HeldPost, 'position' | 'department'>) =>
  [position, department].filter((part) => part !== '').join(', ');

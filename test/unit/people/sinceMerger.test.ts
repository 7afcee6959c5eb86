import { expect, it } from 'vitest';
import { differenceWords } from '#core/people/differences.ts';
import { personInputSchema } from '#core/people/person.ts';
import type { MergeTold, PersonHistory } from '#core/people/personHistory.ts';
import { countHistory, historyCountWords, recordedSince } from '#core/people/sinceMerger.ts';

const merge = (id: string, mergedId: string, keptId: string): MergeTold => ({
  id,
  mergedId,
  keptId,
  reason: '',
  actorName: '',
  at: '',
});
const grading = (id: string, personId: string) => ({
  id,
  personId,
  year: 2023,
  grade: 'HTTNV' as const,
  note: '',
});
const NOTHING: PersonHistory = { posts: [], gradings: [], disciplines: [], absences: [] };

it('counts what came after the merger in the record kept, not before it and not in the merged one', () => {
  const history = { ...NOTHING, gradings: [grading('1', 'kept'), grading('3', 'kept'), grading('4', 'merged')] };
  const told = merge('2', 'merged', 'kept');
  expect(historyCountWords(recordedSince(told, [told], history))).toBe('1 xếp loại');
  expect(historyCountWords(countHistory(history))).toBe('3 xếp loại');
});

it('follows mergers upwards: a record counts from when it came above the merged one', () => {
  const mergers = [merge('2', 'a', 'b'), merge('5', 'b', 'c')] as const;
  const history = { ...NOTHING, gradings: [grading('3', 'b'), grading('4', 'c'), grading('6', 'c')] };
  expect(recordedSince(mergers[0], mergers, history).gradings).toBe(2);
  expect(recordedSince(mergers[1], mergers, history).gradings).toBe(1);
});

it('names every field that differs between two versions of a person', () => {
  const mine = personInputSchema.parse({ fullName: 'Lò Thị Hoa', gender: 'NU', joinedOn: '2010-05-01', note: 'x' });
  const theirs = personInputSchema.parse({ fullName: 'Lò Thị Hoa', birth: '1985-03-12', citizenId: '012185001234' });
  expect(differenceWords(theirs, mine)).toBe(
    'ngày sinh 12/03/1985; giới tính Chưa rõ; số căn cước 012185001234; đoàn viên từ để trống; ghi chú để trống',
  );
  expect(differenceWords(mine, mine)).toBe('');
});

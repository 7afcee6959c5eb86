import { expect, it } from 'vitest';
import { deadlineWords } from '../../../renderer/deadlines/deadlineWords.ts';

const words = (dueOn: string, doneOn: string | null = null) => deadlineWords({ dueOn, doneOn }, '2023-11-27').words;

it('says in days how a deadline stands', () => {
  expect(words('2023-11-29')).toBe('Còn 2 ngày');
  expect(words('2023-11-27')).toBe('Hạn hôm nay');
  expect(words('2023-11-24')).toBe('Quá hạn 3 ngày');
  expect(words('2023-09-28')).toBe('Quá hạn 60 ngày');
  expect(words('2023-09-27')).toBe('Quá hạn');
  expect(words('2023-12-31')).toBe('Chưa đến');
  expect(words('2023-11-24', '2023-11-30')).toBe('Xong');
});

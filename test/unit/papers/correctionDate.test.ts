import { expect, it } from 'vitest';
import { revokedAhead } from '#core/papers/correctionDate.ts';

const TODAY = '2024-02-01';

it('a decision is not withdrawn on a day still to come, unless it bears such a day itself', () => {
  const issued = { issuedOn: '2023-12-08' };
  expect(revokedAhead(issued, TODAY, TODAY)).toBeNull();
  expect(revokedAhead(issued, null, TODAY)).toBeNull();
  expect(revokedAhead(issued, '2024-02-02', TODAY)).toBe('Ngày thu hồi 02/02/2024 ở sau hôm nay');
  const prepared = { issuedOn: '2024-02-10' };
  expect(revokedAhead(prepared, '2024-02-10', TODAY)).toBeNull();
  expect(revokedAhead(prepared, '2024-02-11', TODAY)).toBe('Ngày thu hồi 11/02/2024 ở sau hôm nay');
});

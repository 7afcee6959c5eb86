import { expect, it } from 'vitest';
import type { ImportRecord } from '#core/imports/registerView.ts';
import { undoQuestion } from '../../../renderer/imports/register/undoQuestion.ts';

it('tells what would go and what would be as before, and nothing of which there is none', () => {
  const asked = (counts: Pick<ImportRecord, 'created' | 'updated' | 'unitsBeside'>) =>
    undoQuestion(
      { id: 'a', area: 'PEOPLE', fileName: 'DS.xlsx', actorName: '', at: '', undoneAt: null, ...counts },
      'người',
    ).content;
  expect(asked({ created: 10, updated: 0, unitsBeside: 0 })).toBe('Bỏ 10 người đã thêm.');
  expect(asked({ created: 23_218, updated: 2, unitsBeside: 786 })).toBe(
    'Bỏ 23.218 người và 786 đơn vị đã thêm, trả lại 2 hồ sơ đã bổ sung.',
  );
  expect(asked({ created: 0, updated: 2, unitsBeside: 0 })).toBe('Trả lại 2 hồ sơ đã bổ sung.');
});

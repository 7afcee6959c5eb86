import { expect, it } from 'vitest';
import type { NominationStatus } from '#core/nominations/nomination.ts';
import type { NominationRow } from '#core/nominations/nominationList.ts';
import { bulkMoves } from '../../../renderer/nominations/lines/bulkMoves.ts';

const row = (id: string, status: NominationStatus, changes: Partial<NominationRow> = {}): NominationRow => ({
  ...{ id, batchId: 'b', batchTitle: '', batchUnitName: '', ordinal: 1, subject: 'INDIVIDUAL', personId: null },
  ...{ unitId: null, honorific: '', name: 'Lò Văn Bình', position: '', unitName: '', awardCode: 'CSTD_CS' },
  ...{ awardName: 'CSTĐCS', goesUp: false, fallbackAwardCode: null, fallbackAwardName: '', theme: '' },
  ...{ awardKind: 'COMPREHENSIVE', achievement: '', procedure: 'CHUNG', upperAnswer: null, checkedAt: null },
  ...{ blocked: 0, warned: 0, unclear: 0, overrideReason: '', papers: { received: 0, needed: 3 }, version: 1 },
  status,
  ...changes,
});

it('a step takes those of the picked lines that can go it, and no others', () => {
  const picked = [
    row('draft', 'DRAFT'),
    row('common', 'CHECKED'),
    row('simple', 'CHECKED', { procedure: 'DON_GIAN' }),
    row('awarded', 'AWARDED'),
    row('granted', 'AWARDED', { upperAnswer: 'GRANTED' }),
  ];
  const taken = Object.fromEntries(bulkMoves(picked).map(({ label, rows }) => [label, rows.map(({ id }) => id)]));
  expect(taken).toEqual({
    'Kiểm tra xong': ['draft'],
    'Trả về nháp': ['common', 'simple'],
    'Đã bình xét': ['simple'],
    'Bỏ khỏi quyết định': ['granted'],
    Rút: ['draft', 'common', 'simple'],
    'Không đạt': ['draft', 'common', 'simple'],
  });
});

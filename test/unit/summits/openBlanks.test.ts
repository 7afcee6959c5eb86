import { expect, it } from 'vitest';
import { openBlanks } from '#core/summits/openBlanks.ts';

const blank = { place: '', startsAt: '', endsAt: '', countStartsAt: '', countEndsAt: '' };
const written = { place: 'Tiên Du', startsAt: '08:00', endsAt: '11:30', countStartsAt: '09:00', countEndsAt: '09:30' };

it('names what the minutes will leave open, hours of a count only where ballots were counted', () => {
  expect(openBlanks(blank, [{ kind: 'HANDS' }, { kind: 'DECISION' }])).toEqual([
    ...['địa điểm', 'giờ bắt đầu', 'giờ kết thúc'],
  ]);
  expect(openBlanks({ ...written, countStartsAt: '', countEndsAt: '' }, [{ kind: 'APPROVE' }])).toEqual([
    ...['giờ bắt đầu kiểm phiếu', 'giờ kiểm phiếu xong'],
  ]);
  expect(openBlanks(written, [{ kind: 'APPROVE' }])).toEqual([]);
});

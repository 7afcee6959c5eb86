import { expect, it } from 'vitest';
import { attendeesOf, type Delegate } from '#core/summits/delegate.ts';
import { openBlanks, unnamedUnits } from '#core/summits/openBlanks.ts';

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

it('names the units whose delegate has no name on paper: when ballots went out, before that on the board', () => {
  const delegate = (unit: number, name: string): Delegate => ({
    ...{ id: `d${unit}`, memberId: `m${unit}`, unitName: `Đơn vị ${unit}`, ordinal: unit, name, position: '' },
    ...{ votes: 1, presence: 'PRESENT', proxyName: '', reason: '', version: 1 },
  });
  const before = [delegate(1, 'An'), delegate(2, ''), { ...delegate(3, ''), presence: 'ABSENT' as const }];
  expect(unnamedUnits(before, [{ issued: null, attendees: [] }])).toEqual(['Đơn vị 2']);
  const named = [delegate(1, 'An'), delegate(2, 'Bình'), delegate(3, '')];
  expect(unnamedUnits(named, [{ issued: 2, attendees: attendeesOf(before) }])).toEqual(['Đơn vị 2']);
});

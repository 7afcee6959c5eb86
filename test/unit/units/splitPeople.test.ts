import { describe, expect, it } from 'vitest';
import { applyEvent } from '#core/units/applyEvent.ts';
import { splitMoves, type PostHolder } from '#core/units/splitPeople.ts';
import type { PeoplePlan, UnitEventOf } from '#core/units/unitEvent.ts';
import { counter, forestOf, unit } from './forestFixture.ts';

const told = { on: '2025-09-01', documentNumber: '12/QĐ-LĐLĐ', note: '' };
const NOBODY = { rest: null, each: [] };
const to = (unitId: string) => ({ to: 'UNIT' as const, unitId });
const LEAVE = { to: 'LEAVE' as const };

const split = (people: PeoplePlan, more: Partial<UnitEventOf<'SPLIT'>> = {}): UnitEventOf<'SPLIT'> => ({
  ...{ type: 'SPLIT', ...told, unitId: 'school', intoIds: ['one', 'two'], newUnits: [], goesOn: false },
  ...{ children: { rest: null, each: [] }, people, ...more },
});
const holder = (id: string, isUnderWay = true): PostHolder => ({ id, fullName: `Người ${id}`, isUnderWay });
const HOLDERS = ['a', 'b', 'c', 'd'].map((id) => holder(id));
const moves = (event: UnitEventOf<'SPLIT'>, holders = HOLDERS) => splitMoves(event, 'CĐCS Trường A', holders);

describe('people of a unit that is split', () => {
  it('go where each is sent, and all others where they are sent together', () => {
    const people = { rest: to('two'), each: [{ to: to('one'), personIds: ['b', 'd'] }] };
    expect(moves(split(people))).toEqual([
      { fromId: 'school', toId: 'two', personIds: ['a', 'c'] },
      { fromId: 'school', toId: 'one', personIds: ['b', 'd'] },
    ]);
  });

  it('stay with it where it goes on and nobody sent them anywhere, or they alone are to stay', () => {
    expect(moves(split(NOBODY, { goesOn: true }))).toEqual([]);
    const people = { rest: to('one'), each: [{ to: to('school'), personIds: ['a', 'b', 'c'] }] };
    expect(moves(split(people, { goesOn: true }))).toEqual([{ fromId: 'school', toId: 'one', personIds: ['d'] }]);
  });

  it('are named where it ends and nobody sent them anywhere', () => {
    expect(() => moves(split({ rest: null, each: [{ to: to('one'), personIds: ['a'] }] }))).toThrow(
      'CĐCS Trường A kết thúc mà chưa nói Người b, Người c, Người d về đơn vị nào; hãy chọn nơi nhận, hoặc chọn thôi chức vụ.',
    );
    expect(() => moves(split(NOBODY))).toThrow('Người a, Người b, Người c và 1 người khác về đơn vị nào');
    expect(moves(split(NOBODY), [])).toEqual([]);
  });

  it('lose the posts they hold where the clerk says so, but not one that only begins later', () => {
    const holders = [...HOLDERS, holder('later', false)];
    expect(moves(split({ rest: LEAVE, each: [] }), holders)).toEqual([
      { fromId: 'school', toId: null, personIds: ['a', 'b', 'c', 'd'] },
    ]);
  });

  it('are not sent who hold no post there any more', () => {
    const people = { rest: to('one'), each: [{ to: to('two'), personIds: ['gone'] }] };
    expect(() => moves(split(people))).toThrow('Có người được chọn không còn giữ chức vụ ở CĐCS Trường A');
  });
});

describe('a split that sends people', () => {
  const forest = forestOf(unit({ id: 'school' }), unit({ id: 'one' }), unit({ id: 'two', to: '2026-01-31' }));
  const problem = (event: UnitEventOf<'SPLIT'>): string => {
    try {
      applyEvent(forest, event, counter());
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('is refused where they would go to a unit that takes nothing, or ends later, or two ways at once', () => {
    const each = (unitId: string) => ({ rest: null, each: [{ to: to(unitId), personIds: ['a'] }] });
    expect(problem(split(each('one')))).toBe('');
    expect(problem(split(each('other')))).toContain('chỉ chuyển được về đơn vị nhận một phần');
    expect(problem(split(each('school')))).toContain('chỉ chuyển được về đơn vị nhận một phần');
    expect(problem(split(each('school'), { goesOn: true }))).toBe('');
    expect(problem(split(each('two')))).toContain('đã được ghi kết thúc ngày 31/01/2026');
    const twice = [to('one'), LEAVE].map((way) => ({ to: way, personIds: ['a'] }));
    expect(problem(split({ rest: null, each: twice }))).toContain('Một người được chọn cho hai đơn vị.');
  });

  it('does not end posts in a unit that goes on', () => {
    expect(problem(split({ rest: LEAVE, each: [] }, { goesOn: true }))).toContain('Đơn vị vẫn hoạt động');
  });
});

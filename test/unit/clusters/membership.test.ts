import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { belongsInYear, membersInYear, staysOverlap, yearsChanged, type Stay } from '#core/clusters/membership.ts';

const day = fc
  .tuple(fc.integer({ min: 2015, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
const stay: fc.Arbitrary<Stay> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([from, to]) =>
    from !== null && to !== null && to < from ? { validFrom: to, validTo: from } : { validFrom: from, validTo: to },
  );
const YEARS = Array.from({ length: 16 }, (_, index) => 2015 + index);

/** Every day of the years looked at, the slow and plain way. */
function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let date = new Date(Date.UTC(year, 0, 1)); date.getUTCFullYear() === year; date = new Date(+date + 86_400_000))
    days.push(date.toISOString().slice(0, 10));
  return days;
}
const isThere = ({ validFrom, validTo }: Stay, on: string) =>
  (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);

describe('a stay in a cluster', () => {
  it('belongs to exactly the years it has a day in', () => {
    fc.assert(
      fc.property(stay, fc.constantFrom(...YEARS), (one, year) => {
        expect(belongsInYear(one, year)).toBe(daysOf(year).some((on) => isThere(one, on)));
      }),
    );
  });

  it('belongs to years without a gap', () => {
    fc.assert(
      fc.property(stay, (one) => {
        const marks = YEARS.map((year) => (belongsInYear(one, year) ? 'x' : '.')).join('');
        expect(marks).toMatch(/^\.*x*\.*$/u);
      }),
    );
  });

  it('shares a day with another exactly when they overlap, whichever is asked first', () => {
    const days = [2014, ...YEARS, 2031].flatMap(daysOf);
    fc.assert(
      fc.property(stay, stay, (one, other) => {
        const shared = days.some((on) => isThere(one, on) && isThere(other, on));
        expect(staysOverlap(one, other)).toBe(shared);
        expect(staysOverlap(other, one)).toBe(shared);
      }),
      { numRuns: 60 },
    );
  });

  it('counts the member that left in June and the one that came in November', () => {
    expect(belongsInYear({ validFrom: null, validTo: '2023-06-30' }, 2023)).toBe(true);
    expect(belongsInYear({ validFrom: '2023-11-01', validTo: null }, 2023)).toBe(true);
    expect(belongsInYear({ validFrom: null, validTo: '2022-12-31' }, 2023)).toBe(false);
    expect(belongsInYear({ validFrom: '2024-01-01', validTo: null }, 2023)).toBe(false);
  });

  it('changes the years between an old end and a new one', () => {
    const before = { validFrom: '2020-03-01', validTo: null };
    expect(yearsChanged(before, { ...before, validTo: '2022-05-01' }, [2021, 2022, 2023])).toEqual([2022, 2023]);
    expect(yearsChanged(before, { ...before, validTo: '2022-12-31' }, [2021, 2022, 2023])).toEqual([2023]);
    expect(yearsChanged(before, { ...before, validFrom: '2020-12-31' }, [2019, 2020, 2021])).toEqual([2020]);
    expect(yearsChanged(null, before, [2019, 2020])).toEqual([2020]);
    expect(yearsChanged(before, null, [2019, 2020])).toEqual([2020]);
  });

  it('changes exactly the years in which a day is won or lost', () => {
    fc.assert(
      fc.property(stay, stay, (one, other) => {
        const changed = YEARS.filter((year) => daysOf(year).some((on) => isThere(one, on) !== isThere(other, on)));
        expect(yearsChanged(one, other, YEARS)).toEqual(changed);
      }),
      { numRuns: 60 },
    );
  });

  it('stands for its unit in a year alone, the last of several', () => {
    const stayOf = (unitId: string | null, name: string, [validFrom, validTo]: [string | null, string | null]) => ({
      ...{ unitId, name, validFrom, validTo },
    });
    const back = stayOf('a', '', ['2025-09-01', null]);
    const left = stayOf('a', '', [null, '2025-03-31']);
    const other = stayOf('b', '', [null, null]);
    const named = stayOf(null, 'Tỉnh đoàn', [null, '2025-02-01']);
    const namedAgain = stayOf(null, 'TỈNH ĐOÀN', ['2025-03-01', '2025-12-31']);
    const stays = [back, named, other, left, namedAgain];
    expect(membersInYear(stays, 2025)).toEqual([back, other, namedAgain]);
    expect(membersInYear(stays, 2024)).toEqual([named, other, left]);
    expect(membersInYear(stays, 2026)).toEqual([back, other]);
  });
});

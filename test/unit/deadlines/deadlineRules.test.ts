import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '#core/dates/daysBetween.ts';
import { movedByDays } from '#core/dates/movedByDays.ts';
import { movedByYears } from '#core/dates/movedByYears.ts';
import { isIsoDate } from '#core/dates/isoDate.ts';
import { weekday } from '#core/dates/weekday.ts';
import { CLUSTER_STEPS, deadlineState } from '#core/deadlines/deadline.ts';
import { PROPOSED_DEADLINES, proposedDay } from '#core/deadlines/proposedDeadlines.ts';
import { MAX_REMINDERS, pickReminders, remindedFrom } from '#core/deadlines/reminders.ts';
import { nextStep, proposedSteps, stepsMoved, stepTitle } from '#core/deadlines/yearSteps.ts';

describe('the steps of a year', () => {
  it('are seven, on days that exist, in the order of the year', () => {
    const steps = proposedSteps(2024);
    expect(steps.map(({ step }) => step)).toEqual(CLUSTER_STEPS);
    expect(steps.every(({ dueOn }) => isIsoDate(dueOn))).toBe(true);
    expect(steps.map(({ dueOn }) => dueOn)).toEqual(steps.map(({ dueOn }) => dueOn).sort());
  });

  it('move with the year, into the next one where they lay there, and fill up what was missing', () => {
    const moved = stepsMoved(
      [
        { step: 'PLEDGE', dueOn: '2022-12-27' },
        { step: 'SUMMIT', dueOn: '2024-02-29' },
      ],
      { from: 2023, to: 2025 },
    );
    expect(moved).toHaveLength(7);
    expect(moved.find(({ step }) => step === 'PLEDGE')?.dueOn).toBe('2024-12-27');
    expect(moved.find(({ step }) => step === 'SUMMIT')?.dueOn).toBe('2026-02-28');
    expect(moved.find(({ step }) => step === 'FORM')?.dueOn).toBe('2025-01-10');
  });

  it('stay the same day and month over any number of years, but for 29 February', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -80, max: 80 }), (date, years) => {
        const from = date.toISOString().slice(0, 10);
        const moved = movedByYears(from, years);
        expect(isIsoDate(moved)).toBe(true);
        expect(Number(moved.slice(0, 4))).toBe(Number(from.slice(0, 4)) + years);
        if (from.slice(5) !== '02-29') expect(moved.slice(5)).toBe(from.slice(5));
      }),
    );
  });

  it('come one after the other, whatever their days', () => {
    const steps = [
      { step: 'SUMMIT' as const, doneOn: null, dueOn: '2023-01-01' },
      { step: 'PLEDGE' as const, doneOn: null, dueOn: '2023-02-15' },
      { step: 'FORM' as const, doneOn: '2023-01-10', dueOn: '2023-01-10' },
    ];
    expect(nextStep(steps)?.step).toBe('PLEDGE');
    expect(nextStep(steps.map((step) => ({ ...step, doneOn: '2023-03-01' })))).toBeNull();
  });

  it('name the khối where it is one', () => {
    expect(stepTitle('FORM', 'KHOI')).toBe('Kiện toàn khối');
    expect(stepTitle('FORM', 'CUM')).toBe('Kiện toàn cụm');
  });
});

describe('a deadline', () => {
  const at = (dueOn: string, doneOn: string | null = null) => deadlineState({ dueOn, doneOn }, '2023-11-27');

  it('is in time on its own day and late on the next', () => {
    expect(at('2023-11-27')).toBe('SOON');
    expect(at('2023-11-26')).toBe('LATE');
    expect(at('2023-11-26', '2023-11-27')).toBe('DONE');
    expect(at('2023-12-11')).toBe('SOON');
    expect(at('2023-12-12')).toBe('AHEAD');
  });

  it('left open in a year that was locked is late no more', () => {
    const left = (isLocked: boolean) =>
      deadlineState({ dueOn: '2023-01-10', doneOn: null, cluster: { isLocked } }, '2023-11-27');
    expect([left(true), left(false)]).toEqual(['LEFT', 'LATE']);
  });

  it('counts whole days over months and leap years', () => {
    expect(daysBetween('2023-11-27', '2023-11-29')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-12-05', '2023-11-29')).toBe(-6);
  });

  it('offered before a day is over on that day', () => {
    const dayOf = (key: string) =>
      PROPOSED_DEADLINES.flatMap((one) => (one.key === key ? [proposedDay(one, 2024)] : []));
    expect(dayOf('REGISTRATION')).toEqual(['2024-01-24']);
    expect(dayOf('NOMINATION')).toEqual(['2024-11-19']);
    expect(dayOf('STATISTICS')).toEqual(['2024-12-15']);
    expect(new Set(PROPOSED_DEADLINES.map(({ key }) => key)).size).toBe(PROPOSED_DEADLINES.length);
    for (const proposal of PROPOSED_DEADLINES) expect(isIsoDate(proposedDay(proposal, 2023))).toBe(true);
  });
});

it('knows the day of the week of the real summit', () => {
  expect(weekday('2023-11-29')).toBe('Thứ Tư');
  expect(weekday('2024-12-29')).toBe('Chủ Nhật');
});

describe('reminders', () => {
  it('go back sixty days, over any month and year', () => {
    expect(remindedFrom('2024-03-01')).toBe('2024-01-01');
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2900-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        expect(daysBetween(from, movedByDays(from, days))).toBe(days);
      }),
    );
  });

  it('are at most five, in order, and never all late while something is ahead', () => {
    const list = (length: number, from: number) => Array.from({ length }, (_, index) => from + index);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (lateCount, aheadCount) => {
        const shown = pickReminders(list(lateCount, -lateCount), list(aheadCount, 0));
        expect(shown).toHaveLength(Math.min(MAX_REMINDERS, lateCount + aheadCount));
        expect(shown).toEqual([...shown].sort((one, other) => one - other));
        if (aheadCount > 0) expect(shown).toContain(0);
        if (lateCount > 0) expect(shown).toContain(-1);
      }),
    );
  });
});

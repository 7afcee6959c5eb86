import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAMPAIGN_DURATIONS,
  CAMPAIGN_METHODS,
  CAMPAIGN_SCOPES,
  runsInYear,
  type Campaign,
} from '#core/campaigns/campaign.ts';
import { countCampaigns } from '#core/campaigns/campaignCounts.ts';
import { proposedDuration } from '#core/campaigns/campaignDuration.ts';
import { figuresInWords, NO_FIGURES, registrantsInWords } from '#core/campaigns/campaignFigures.ts';
import { isLateRegistration, registrationStateSchema } from '#core/campaigns/registration.ts';
import { workDelay, workInputSchema } from '#core/campaigns/work.ts';

describe('the band a window falls into', () => {
  it.each([
    ['2022-01-18', '2022-07-27', 'UNDER_1'],
    ['2022-01-01', '2022-12-30', 'UNDER_1'],
    ['2022-01-01', '2022-12-31', 'ONE'],
    ['2024-01-15', '2025-01-15', 'ONE'],
    ['2024-02-29', '2025-02-28', 'ONE'],
    ['2022-01-01', '2023-01-02', 'UNDER_3'],
    ['2022-01-01', '2024-12-30', 'UNDER_3'],
    ['2022-01-01', '2024-12-31', 'UNDER_5'],
    ['2021-01-01', '2025-12-30', 'UNDER_5'],
    ['2021-01-01', '2025-12-31', 'FROM_5'],
  ])('%s – %s: %s', (startsOn, endsOn, band) => {
    expect(proposedDuration(startsOn, endsOn)).toBe(band);
  });

  it('is not proposed while a day is missing or the days stand the wrong way round', () => {
    expect(proposedDuration(null, '2022-12-31')).toBeNull();
    expect(proposedDuration('2022-01-01', null)).toBeNull();
    expect(proposedDuration('2022-01-02', '2022-01-01')).toBeNull();
  });

  it('never falls as the last day moves on', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.nat(3000), fc.nat(400), (start, days, more) => {
        const at = (offset: number) => new Date(start.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
        const rank = (offset: number) =>
          CAMPAIGN_DURATIONS.findIndex((band) => band === proposedDuration(at(0), at(offset)));
        expect(rank(days)).toBeGreaterThanOrEqual(0);
        expect(rank(days + more)).toBeGreaterThanOrEqual(rank(days));
      }),
    );
  });
});

describe('numbers of campaigns for form 0601', () => {
  it('each split adds up to the total, whatever the campaigns', () => {
    const campaign = fc.record({
      year: fc.constantFrom(2021, 2022),
      scope: fc.constantFrom(...CAMPAIGN_SCOPES),
      method: fc.constantFrom(...CAMPAIGN_METHODS),
      duration: fc.constantFrom(...CAMPAIGN_DURATIONS),
    });
    fc.assert(
      fc.property(fc.array(campaign), (campaigns) => {
        const counts = countCampaigns(campaigns, 2022);
        expect(counts.total).toBe(campaigns.length);
        for (const split of [counts.byScope, counts.byDuration, counts.byMethod]) {
          expect(Object.values(split).reduce((sum, count) => sum + count, 0)).toBe(counts.total);
        }
        expect(counts.launched).toBe(campaigns.filter(({ year }) => year === 2022).length);
        for (const scope of CAMPAIGN_SCOPES) {
          expect(counts.byScope[scope]).toBe(campaigns.filter((one) => one.scope === scope).length);
        }
      }),
    );
  });
});

describe('words', () => {
  it('says what a campaign came to, and nothing of what it did not have', () => {
    expect(figuresInWords(NO_FIGURES)).toBe('');
    expect(
      figuresInWords({
        registrations: 15,
        collectives: 6,
        individuals: 9,
        works: 4,
        finished: 3,
        value: 350_000_000,
        finishedValue: 300_000_000,
        plaques: 1,
      }),
    ).toBe(
      'Có 06 tập thể, 09 cá nhân đăng ký thi đua.\n' +
        'Đăng ký 04 công trình, sản phẩm, trị giá 350.000.000\u00a0đ; hoàn thành 3/4, trị giá 300.000.000\u00a0đ; gắn biển 01 công trình.',
    );
  });
});

describe('who registered', () => {
  it('is told beside how often, where that is another figure', () => {
    const once = { registrations: 5, collectives: 2, individuals: 3 };
    expect(registrantsInWords(once, 'đăng ký')).toBe('02 tập thể, 03 cá nhân đăng ký');
    expect(registrantsInWords({ ...once, registrations: 7 }, 'đăng ký')).toBe(
      '02 tập thể, 03 cá nhân đăng ký (07 lượt đăng ký)',
    );
    expect(registrantsInWords({ registrations: 3, collectives: 2, individuals: 0 })).toBe(
      '02 tập thể (03 lượt đăng ký)',
    );
  });
});

describe('the years a campaign counts for', () => {
  const campaign = { year: 2022, duration: 'UNDER_3' as const, endsOn: '2024-06-30', closedOn: null };
  const years = (changes: Partial<Pick<Campaign, 'duration' | 'endsOn' | 'closedOn'>>) =>
    [2021, 2022, 2023, 2024, 2025].filter((year) => runsInYear({ ...campaign, ...changes }, year));
  it.each([
    ['its window reaches into', {}, [2022, 2023, 2024]],
    ['until the one it was summed up in', { closedOn: '2023-02-01' }, [2022, 2023]],
    ['not beyond its window, where it is summed up later', { closedOn: '2025-01-15' }, [2022, 2023, 2024]],
    ['all, without a last day, while it is open', { endsOn: null }, [2022, 2023, 2024, 2025]],
    ['and not after it was summed up', { endsOn: null, closedOn: '2023-12-31' }, [2022, 2023]],
    ['its own, without a last day, where it was for a year', { endsOn: null, duration: 'ONE' as const }, [2022]],
    ['its own, where it was summed up before it began', { closedOn: '2021-12-30' }, [2022]],
  ])('%s', (_, changes, counted) => {
    expect(years(changes)).toEqual(counted);
  });
});

describe('lateness', () => {
  it('a registration on the last day is in time', () => {
    expect(isLateRegistration('2022-02-28', '2022-02-28')).toBe(false);
    expect(isLateRegistration('2022-03-01', '2022-02-28')).toBe(true);
    expect(isLateRegistration('2022-03-01', null)).toBe(false);
  });

  it('a work is late by its own day, or by its finish', () => {
    const work = { status: 'UNDER_WAY' as const, dueOn: '2022-05-01', finishedOn: null };
    expect(workDelay(work, '2022-05-01')).toBeNull();
    expect(workDelay(work, '2022-05-02')).toBe('OVERDUE');
    expect(workDelay({ ...work, status: 'CANCELLED' }, '2022-05-02')).toBeNull();
    expect(workDelay({ ...work, status: 'FINISHED', finishedOn: '2022-05-01' }, '2022-06-01')).toBeNull();
    expect(workDelay({ ...work, status: 'FINISHED', finishedOn: '2022-05-02' }, '2022-06-01')).toBe('FINISHED_LATE');
  });
});

describe('what is refused at the door', () => {
  it('a return without what is missing', () => {
    expect(registrationStateSchema.safeParse({ status: 'RETURNED' }).success).toBe(false);
    expect(registrationStateSchema.safeParse({ status: 'RETURNED', note: 'Thiếu biên bản' }).success).toBe(true);
    expect(registrationStateSchema.safeParse({ status: 'ACCEPTED' }).success).toBe(true);
  });

  it('a value no work has: thousands of the largest still add up exactly', () => {
    const work = { campaignId: crypto.randomUUID(), kind: 'PRODUCT', name: 'Vườn rau', unitName: 'CĐCS A' };
    const most = 1_000_000_000_000;
    expect(workInputSchema.safeParse({ ...work, value: most }).success).toBe(true);
    expect(workInputSchema.safeParse({ ...work, value: most + 1 }).success).toBe(false);
    expect(Number.isSafeInteger(9000 * most)).toBe(true);
  });

  it('a finished work without a day or short of 100 %', () => {
    const work = { campaignId: crypto.randomUUID(), kind: 'PRODUCT', name: 'Vườn rau', unitName: 'CĐCS A' };
    const finished = { ...work, status: 'FINISHED', finishedOn: '2022-05-01' };
    expect(workInputSchema.safeParse({ ...finished, progress: 100 }).success).toBe(true);
    expect(workInputSchema.safeParse({ ...finished, progress: 99 }).success).toBe(false);
    expect(workInputSchema.safeParse({ ...finished, finishedOn: null, progress: 100 }).success).toBe(false);
  });
});

import { emptyEntry, type ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';
import type { Criterion, GradeScale, ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';

/** No grades, no minima. */
export const UNGRADED: GradeScale = { bands: [], groupMinPercent: null, noZeroIn: [], heldAt: 0 };

/** A template with one group of plain criteria for each list of maxima (points), keys `g1`, `g1.1` …; scale 100. */
export function templateOf(
  groups: readonly (readonly number[])[],
  changes: Partial<ScoreTemplate> = {},
): ScoreTemplate {
  return {
    scale: 100_00,
    allowOverScale: false,
    groups: groups.map((maxima, index) => ({
      key: `g${index + 1}`,
      name: `Tiêu chuẩn ${index + 1}`,
      criteria: maxima.map((max, place) => criterion({ key: `g${index + 1}.${place + 1}`, max: max * 100 })),
    })),
    bonuses: [],
    penalties: [],
    knockouts: [],
    overPlan: null,
    gradeScale: UNGRADED,
    halves: null,
    ...changes,
  };
}

export function criterion(changes: Partial<Criterion> = {}): Criterion {
  return {
    key: 'c',
    name: 'Tiêu chí',
    max: 20_00,
    measure: { type: 'POINTS' },
    appraisedOnly: false,
    ...changes,
  };
}

export function entry(key: string, changes: Partial<ScoreEntry>): ScoreEntry {
  return { ...emptyEntry(key), ...changes };
}

/** Points (not hundredths) for the first criterion of each group. */
export function pointsFor(...points: number[]): ScoreEntry[] {
  return points.map((value, index) => entry(`g${index + 1}.1`, { points: Math.round(value * 100) }));
}

/** Every kind of thing a template can ask. */
export const EVERYTHING: ScoreTemplate = templateOf([], {
  allowOverScale: true,
  groups: [
    {
      key: 'I',
      name: 'Việc làm được',
      criteria: [
        criterion({
          key: '1.10',
          name: 'Phát triển đoàn viên',
          measure: { type: 'QUANTITY', unit: '%', inverse: false },
        }),
        criterion({ key: '1.2', name: 'Đơn thư vượt cấp', measure: { type: 'QUANTITY', unit: 'đơn', inverse: true } }),
        criterion({
          key: '1.3',
          name: 'Nề nếp sinh hoạt',
          max: 10_00,
          measure: {
            type: 'GRADES',
            grades: [
              { name: 'Tốt', percent: 100 },
              { name: 'Khá', percent: 75 },
            ],
          },
        }),
        criterion({ key: '1.4', name: 'Tuyên truyền', max: 25_00 }),
        criterion({ key: '1.5', name: 'Thẩm định chung', max: 25_00, appraisedOnly: true }),
      ],
    },
  ],
  bonuses: [{ key: 'b', name: 'Sáng kiến', max: 5_00, appraisedOnly: false }],
  penalties: [
    { key: 'p', name: 'Vắng họp', rule: { type: 'EACH', points: 2_50 }, bars: false, appraisedOnly: false },
    {
      key: 'late',
      name: 'Báo cáo chậm',
      rule: {
        type: 'DAYS_LATE',
        steps: [
          { from: 5, points: 5_00 },
          { from: 10, points: 10_00 },
        ],
      },
      bars: false,
      appraisedOnly: false,
    },
  ],
  knockouts: [{ key: 'k', name: 'Tai nạn chết người' }],
  overPlan: { perPercent: 1, itemCapPercent: 10, totalCap: 3_00 },
});

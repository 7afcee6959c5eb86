import { emptyEntry, type ScoreEntry, type ScorePart } from '#core/clusters/scores/scoreEntries.ts';
import type { ScoreTemplate } from '#core/clusters/scores/scoreTemplate.ts';
import type { SheetView } from '../../../../renderer/api/scoresQueries.ts';

/** A small template with one line of every kind; the criteria make the scale of 40. */
export const TEMPLATE: ScoreTemplate = {
  scale: 40_00,
  allowOverScale: false,
  groups: [
    {
      key: 'g1',
      name: 'Chăm lo, bảo vệ',
      criteria: [
        { key: 'c1', name: 'Chăm lo Tết', max: 10_00, measure: { type: 'POINTS' }, appraisedOnly: false },
        {
          key: 'c2',
          name: 'Phát triển đoàn viên',
          max: 20_00,
          measure: { type: 'QUANTITY', unit: 'người', inverse: false },
          appraisedOnly: false,
        },
        { key: 'c3', name: 'Báo cáo đúng hạn', max: 10_00, measure: { type: 'POINTS' }, appraisedOnly: false },
      ],
    },
  ],
  bonuses: [],
  penalties: [{ key: 'p1', name: 'Đơn thư', rule: { type: 'EACH', points: 2_00 }, bars: false, appraisedOnly: false }],
  knockouts: [{ key: 'k1', name: 'Bị kỷ luật' }],
  overPlan: null,
  gradeScale: {
    bands: [
      { name: 'Xuất sắc', from: 36_00 },
      { name: 'Tốt', from: 20_00 },
      { name: 'Không hoàn thành', from: 0 },
    ],
    groupMinPercent: null,
    noZeroIn: [],
    heldAt: 0,
  },
  halves: null,
};

export const entry = (key: string, patch: Partial<ScoreEntry>): ScoreEntry => ({ ...emptyEntry(key), ...patch });

/** What the member scored itself: 10 + 20 + 8. */
export const OWN_PART = {
  sheetId: '01890000-0000-7000-8000-00000000000a',
  part: 'SELF' as const,
  status: 'FINAL' as const,
  entries: [
    entry('c1', { points: 10_00 }),
    entry('c2', { plan: 100_00, actual: 100_00 }),
    entry('c3', { points: 8_00 }),
  ],
  total: 38_00,
  scoredBy: '',
  scoredOn: null,
  fileName: '',
  version: 1,
  updatedAt: '2023-11-17T00:00:00.000Z',
} satisfies SheetView['parts'][ScorePart];

/** A sheet nobody but its member has scored yet. */
export const SHEET: SheetView = {
  sheetId: '01890000-0000-7000-8000-00000000000a',
  yearId: '01890000-0000-7000-8000-00000000000b',
  clusterId: '01890000-0000-7000-8000-00000000000c',
  clusterName: 'Cụm 1',
  clusterKind: 'CUM',
  year: 2023,
  lockedAt: null,
  period: 'YEAR',
  member: { id: '01890000-0000-7000-8000-00000000000d', name: 'LĐLĐ thành phố Từ Sơn', shortName: 'Từ Sơn' },
  crossMember: null,
  templateId: 't',
  templateName: 'Mẫu',
  template: TEMPLATE,
  schemeVersion: 1,
  pledge: null,
  parts: {
    SELF: OWN_PART,
    CROSS: null,
    APPRAISED: null,
  },
};

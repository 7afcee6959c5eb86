import { BADMINTON_2023, VOLLEYBALL_2023, type SampleDecision } from '../sample/laiChau.ts';

/** One decision the demo records and exports, with the figures it must end up with. */
export interface DemoCase {
  id: string;
  file: string;
  decision: SampleDecision;
  expected: { recipients: number; totalVnd: number };
}

/** Section 3 of report 34/BC-LĐLĐ of 14/12/2023. */
export const DEMO_CASES: DemoCase[] = [
  {
    id: 'cau-long-2023',
    file: 'QD-cau-long-2023.xlsx',
    decision: BADMINTON_2023,
    expected: { recipients: 3, totalVnd: 4_500_000 },
  },
  {
    id: 'bong-chuyen-2023',
    file: 'QD-bong-chuyen-2023.xlsx',
    decision: VOLLEYBALL_2023,
    expected: { recipients: 6, totalVnd: 8_640_000 },
  },
];

/** What the report of the month must add up to. */
export const DEMO_MONTH = {
  period: '2023-12',
  from: '2023-12-01',
  to: '2023-12-31',
  expected: { recipients: 9, totalVnd: 13_140_000 },
};

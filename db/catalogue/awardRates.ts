import type { IsoDate } from '#core/dates/isoDate.ts';
import type { Subject } from '#core/office/catalogue.ts';
import { ND152_FROM, ND91_FROM, ND98_FROM } from '#core/dates/lawDays.ts';
import type { ShippedPeriod } from './shipped.ts';

interface ShippedRate extends ShippedPeriod {
  awardCode: string;
  subject: Subject;
  /** Hundredths. */
  coefficient: number;
  isCeiling: boolean;
}

/**
 * Coefficients of the state decrees.
 * The union's own table (phụ lục QĐ 1689, QĐ 999) could not be read and ships
 * empty: the office fills it in. Rows are marked verified only where the decree
 * of that very period was read.
 */
export const SHIPPED_AWARD_RATES: readonly ShippedRate[] = [
  // Titles: NĐ 91 Đ.69 = NĐ 98 Đ.54 [V]; unchanged in NĐ 152 [V2].
  ...everyDecree('CSTD_TQ', 'INDIVIDUAL', 450, [true, true, false]),
  ...everyDecree('CSTD_BT', 'INDIVIDUAL', 300, [true, true, false]),
  ...everyDecree('CSTD_CS', 'INDIVIDUAL', 100, [true, true, false]),
  ...everyDecree('LDTT', 'INDIVIDUAL', 30, [true, true, false]),
  ...everyDecree('CO_CP', 'COLLECTIVE', 1200, [true, true, false]),
  ...everyDecree('CO_BT', 'COLLECTIVE', 800, [true, true, false]),
  ...everyDecree('TTLDXS', 'COLLECTIVE', 150, [true, true, false]),
  ...everyDecree('TTLDTT', 'COLLECTIVE', 80, [true, true, false]),

  // Orders: figures read under NĐ 98 and NĐ 152; collective is twice the individual (M3).
  ...order('HC_SV', 4600),
  ...order('HC_HCM', 3050),
  ...order('HC_DL1', 1500),
  ...order('HC_DL2', 1250),
  ...order('HC_DL3', 1050),
  ...order('HC_LD1', 900),
  ...order('HC_LD2', 750),
  ...order('HC_LD3', 450),
  ...period('AHLD', 'INDIVIDUAL', 1550, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 56', true),
  ...period('AHLD', 'INDIVIDUAL', 1550, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP', false),
  ...period('AHLD', 'COLLECTIVE', 3100, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 56', false),
  ...period('AHLD', 'COLLECTIVE', 3100, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP', false),

  // Merit certificates: 1,0 under NĐ 91 [V]; 1,5 inferred for NĐ 98, read for NĐ 152 Đ.54.
  ...period('BK_TTG', 'INDIVIDUAL', 350, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP, Điều 54', true),
  ...period('BK_TTG', 'INDIVIDUAL', 350, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 58', false),
  ...period('BK_TTG', 'COLLECTIVE', 700, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 58', false),
  ...period('BK_TTG', 'COLLECTIVE', 700, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP, Điều 54', false),
  ...meritCertificate(
    'BK_BT',
    'Nghị định 91/2017/NĐ-CP',
    'Nghị định 98/2023/NĐ-CP, Điều 58',
    'Nghị định 152/2025/NĐ-CP, Điều 54',
    true,
  ),
  // Tổng LĐLĐ counts as a BT-level body (Luật 2022 Đ.3.5): inferred, so never marked verified.
  ...meritCertificate(
    'BK_TLD',
    'Theo Bằng khen cấp bộ (NĐ 91)',
    'Theo Bằng khen cấp bộ (NĐ 98)',
    'Theo Bằng khen cấp bộ (NĐ 152)',
    false,
  ),
  ...meritCertificate(
    'BK_TLD_CD',
    'Theo Bằng khen cấp bộ (NĐ 91)',
    'Theo Bằng khen cấp bộ (NĐ 98)',
    'Theo Bằng khen cấp bộ (NĐ 152)',
    false,
  ),

  // Commemorative medals: the decree sets a ceiling only.
  ...ceiling('KNC', 60, 'Nghị định 98/2023/NĐ-CP, Điều 58', ND98_FROM, '2025-06-30'),
  ...ceiling('KNC', 60, 'Nghị định 152/2025/NĐ-CP, Điều 54', ND152_FROM, null),
  ...ceiling('KNC_CD', 60, 'Nghị định 98/2023/NĐ-CP, Điều 58', ND98_FROM, '2025-06-30'),
  ...ceiling('KNC_CD', 60, 'Nghị định 152/2025/NĐ-CP, Điều 54', ND152_FROM, null),

  // Commendation letters: NĐ 91 Đ.73 [V]; the later decrees were not read.
  ...everyDecree('GK', 'INDIVIDUAL', 30, [true, false, false]),
  ...everyDecree('GK', 'COLLECTIVE', 60, [true, false, false]),
  ...everyDecree('GK_XA', 'INDIVIDUAL', 15, [true, false, false]),
  ...everyDecree('GK_XA', 'COLLECTIVE', 30, [true, false, false]),
];

function period(
  awardCode: string,
  subject: Subject,
  coefficient: number,
  from: IsoDate,
  to: IsoDate | null,
  basis: string,
  verified: boolean,
): ShippedRate[] {
  return [{ awardCode, subject, coefficient, isCeiling: false, from, to, basis, verified }];
}

/** The same coefficient under NĐ 91, NĐ 98 and NĐ 152; `read` says under which of them it was read. */
function everyDecree(
  awardCode: string,
  subject: Subject,
  coefficient: number,
  read: [boolean, boolean, boolean],
): ShippedRate[] {
  return [
    ...period(awardCode, subject, coefficient, ND91_FROM, '2023-12-31', 'Nghị định 91/2017/NĐ-CP', read[0]),
    ...period(awardCode, subject, coefficient, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP', read[1]),
    ...period(awardCode, subject, coefficient, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP', read[2]),
  ];
}

function order(awardCode: string, individual: number): ShippedRate[] {
  return (['INDIVIDUAL', 'COLLECTIVE'] as const).flatMap((subject) => {
    const coefficient = subject === 'COLLECTIVE' ? individual * 2 : individual;
    return [
      ...period(awardCode, subject, coefficient, ND98_FROM, '2025-06-30', 'Nghị định 98/2023/NĐ-CP, Điều 55', true),
      ...period(awardCode, subject, coefficient, ND152_FROM, null, 'Nghị định 152/2025/NĐ-CP, Điều 51', true),
    ];
  });
}

function meritCertificate(
  awardCode: string,
  nd91: string,
  nd98: string,
  nd152: string,
  isState: boolean,
): ShippedRate[] {
  return [
    ...period(awardCode, 'INDIVIDUAL', 100, ND91_FROM, '2023-12-31', nd91, isState),
    ...period(awardCode, 'COLLECTIVE', 200, ND91_FROM, '2023-12-31', nd91, isState),
    ...period(awardCode, 'INDIVIDUAL', 150, ND98_FROM, '2025-06-30', nd98, false),
    ...period(awardCode, 'COLLECTIVE', 300, ND98_FROM, '2025-06-30', nd98, false),
    ...period(awardCode, 'INDIVIDUAL', 150, ND152_FROM, null, nd152, isState),
    ...period(awardCode, 'COLLECTIVE', 300, ND152_FROM, null, nd152, false),
  ];
}

function ceiling(
  awardCode: string,
  coefficient: number,
  basis: string,
  from: IsoDate,
  to: IsoDate | null,
): ShippedRate[] {
  return [{ awardCode, subject: 'INDIVIDUAL', coefficient, isCeiling: true, basis, from, to, verified: true }];
}

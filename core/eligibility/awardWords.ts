import type { NameOfAward } from './leaf.ts';

/** Awards as offices call them for short; an award the office added is called by its name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  CSTD_CS: 'CSTĐCS',
  CSTD_BT: 'CSTĐ cấp bộ, tỉnh',
  CSTD_TQ: 'CSTĐ toàn quốc',
  LDTT: 'LĐTT',
  TTLDXS: 'TTLĐXS',
  TTLDTT: 'TTLĐTT',
  CO_CP: 'Cờ Chính phủ',
  CO_BT: 'Cờ bộ, tỉnh',
  CO_TLD: 'Cờ Tổng LĐLĐ',
  CO_TLD_CD: 'Cờ chuyên đề Tổng LĐLĐ',
  CO_LDLD: 'Cờ LĐLĐ tỉnh',
  BK_TTG: 'Bằng khen Thủ tướng',
  BK_BT: 'Bằng khen bộ, tỉnh',
  BK_TLD: 'Bằng khen Tổng LĐLĐ',
  BK_TLD_CD: 'Bằng khen chuyên đề Tổng LĐLĐ',
  BK_LDLD: 'Bằng khen LĐLĐ tỉnh',
  KNC: 'Kỷ niệm chương',
  KNC_CD: 'Kỷ niệm chương công đoàn',
  GT_NDC: 'Giải thưởng Nguyễn Đức Cảnh',
  GT_NVL: 'Giải thưởng Nguyễn Văn Linh',
};

/** Calls awards for short where there is a short name. @param names full names by code */
export function shortNames(names: ReadonlyMap<string, string>): NameOfAward {
  return (code) => SHORT_NAMES[code] ?? names.get(code) ?? code;
}

/** `CSTĐCS`, `CSTĐCS hoặc LĐTT`. */
export function anyOf(codes: readonly string[], nameOf: NameOfAward): string {
  return codes.map(nameOf).join(' hoặc ');
}

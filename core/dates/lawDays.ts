/** Days on which rules of emulation and commendation, of the state or the union, came into force or ended. */

import type { IsoDate } from './isoDate.ts';

/** Luật Thi đua, Khen thưởng 2003. */
export const LAW_2003: IsoDate = '2004-05-26';
export const LAW_2003_TO: IsoDate = '2023-12-31';
/** Luật 06/2022/QH15. */
export const LAW_2022_FROM: IsoDate = '2024-01-01';

/** Nghị định 13/2012/NĐ-CP. */
export const ND13_FROM: IsoDate = '2012-05-01';
/** Nghị định 91/2017/NĐ-CP. */
export const ND91_FROM: IsoDate = '2017-10-01';
/** Nghị định 98/2023/NĐ-CP, which carries the law of 2022 out. */
export const ND98_FROM = LAW_2022_FROM;
/** Nghị định 152/2025/NĐ-CP of 14/06/2025. */
export const ND152_FROM: IsoDate = '2025-07-01';

/** Quyết định 1564/QĐ-TLĐ. */
export const QD1564_FROM: IsoDate = '2014-12-24';
/** Hướng dẫn 168/HD-TLĐ. */
export const HD168_FROM: IsoDate = '2015-01-01';
/** Hướng dẫn 1217/HD-TLĐ. */
export const HD1217_FROM: IsoDate = '2016-08-11';
/** Quyết định 1689/QĐ-TLĐ. */
export const QD1689_FROM: IsoDate = '2019-11-12';
export const QD1689_TO: IsoDate = '2024-05-28';
/** Quyết định 999/QĐ-TLĐ. */
export const QD999_FROM: IsoDate = '2024-05-29';

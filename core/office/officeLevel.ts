import { kindByName } from '../imports/unitKindInference.ts';
import type { UnitKindCode } from '../units/unitKind.ts';
import { AWARD_LEVELS, type AwardLevel } from './catalogue.ts';
import type { OfficeProfile } from './office.ts';

/** Levels of awards that offices of a kind decide (QĐ 1689/QĐ-TLĐ). */
const LEVEL_OF_KIND: Readonly<Partial<Record<UnitKindCode, AwardLevel>>> = {
  ...{ LDLD_TINH: 'TINH_CD', CD_NGANH_TW: 'TINH_CD' },
  ...{ LDLD_HUYEN: 'CTTCS', CD_NGANH: 'CTTCS', CDVC: 'CTTCS', CD_XA: 'CTTCS' },
  ...{ CDCS: 'CS', NGHIEP_DOAN: 'CS', CD_BO_PHAN: 'CS', TO_CD: 'CS' },
};

/** The level of the awards an office decides, as it is called; null where its name does not say. */
export function officeLevel({ name }: Pick<OfficeProfile, 'name'>): AwardLevel | null {
  return LEVEL_OF_KIND[kindByName(name) ?? ''] ?? null;
}

/**
 * Levels whose awards an office proposes and never decides: those above its own. Where its name does not tell its level
 * it counts as one of a province, above which stand nhà nước and bộ, ban, ngành, tỉnh with Tổng LĐLĐ (Luật
 * 06/2022/QH15 Đ.77–80).
 */
export function levelsAbove(office: Pick<OfficeProfile, 'name'>): readonly AwardLevel[] {
  return AWARD_LEVELS.slice(0, AWARD_LEVELS.indexOf(officeLevel(office) ?? 'TINH_CD'));
}

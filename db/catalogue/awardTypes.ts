import type { AwardKind, AwardLevel, Subject } from '#core/office/catalogue.ts';

interface ShippedAwardType {
  code: string;
  name: string;
  kind: AwardKind;
  level: AwardLevel;
  subjects: Subject[];
  decidedBy: string;
  basis: string;
  verified: boolean;
}

const PERSON: Subject[] = ['INDIVIDUAL'];
const GROUP: Subject[] = ['COLLECTIVE'];
const BOTH: Subject[] = ['COLLECTIVE', 'INDIVIDUAL'];

function title(code: string, name: string, level: AwardLevel, subjects: Subject[], basis: string): ShippedAwardType {
  return { code, name, kind: 'EMULATION_TITLE', level, subjects, decidedBy: '', basis, verified: true };
}

function stateForm(
  code: string,
  name: string,
  level: AwardLevel,
  subjects: Subject[],
  basis: string,
): ShippedAwardType {
  return { code, name, kind: 'STATE_FORM', level, subjects, decidedBy: '', basis, verified: true };
}

function unionForm(
  code: string,
  name: string,
  level: AwardLevel,
  subjects: Subject[],
  decidedBy: string,
  basis: string,
  verified: boolean,
): ShippedAwardType {
  return { code, name, kind: 'UNION_FORM', level, subjects, decidedBy, basis, verified };
}

/** Emulation titles and award forms, in the order lists show them: those a union office uses most come first. */
export const SHIPPED_AWARD_TYPES: readonly ShippedAwardType[] = [
  unionForm(
    'CO_LDLD',
    'Cờ thi đua của LĐLĐ tỉnh, công đoàn ngành',
    'TINH_CD',
    GROUP,
    'Ban Thường vụ LĐLĐ tỉnh',
    'QĐ 1564/QĐ-TLĐ, Điều 11',
    true,
  ),
  unionForm(
    'BK_LDLD',
    'Bằng khen của LĐLĐ tỉnh, công đoàn ngành',
    'TINH_CD',
    BOTH,
    'Ban Thường vụ LĐLĐ tỉnh',
    'Quy chế khen thưởng của tổ chức công đoàn',
    true,
  ),
  unionForm(
    'GK_CTTCS',
    'Giấy khen của công đoàn cấp trên trực tiếp cơ sở',
    'CTTCS',
    BOTH,
    'Ban Thường vụ công đoàn cấp trên',
    'Quy chế khen thưởng của tổ chức công đoàn',
    false,
  ),
  unionForm(
    'GK_CDCS',
    'Giấy khen của công đoàn cơ sở',
    'CS',
    BOTH,
    'Ban Chấp hành CĐCS',
    'Quy chế khen thưởng của tổ chức công đoàn',
    false,
  ),
  {
    code: 'GIAI',
    name: 'Giải thưởng hội thao, hội thi',
    kind: 'PRIZE',
    level: 'TINH_CD',
    subjects: BOTH,
    decidedBy: 'Đơn vị tổ chức',
    basis: 'Điều lệ giải',
    verified: true,
  },
  unionForm(
    'CO_TLD',
    'Cờ thi đua của Tổng Liên đoàn',
    'BT',
    GROUP,
    'Đoàn Chủ tịch Tổng Liên đoàn',
    'Luật 06/2022/QH15, Điều 26',
    true,
  ),
  unionForm(
    'CO_TLD_CD',
    'Cờ chuyên đề của Tổng Liên đoàn',
    'BT',
    GROUP,
    'Tổng Liên đoàn',
    'HD 168/HD-TLĐ (2015)',
    true,
  ),
  unionForm('BK_TLD', 'Bằng khen của Tổng Liên đoàn', 'BT', BOTH, 'Tổng Liên đoàn', 'QĐ 1689/QĐ-TLĐ, Điều 14', true),
  unionForm(
    'BK_TLD_CD',
    'Bằng khen chuyên đề của Tổng Liên đoàn',
    'BT',
    BOTH,
    'Tổng Liên đoàn',
    'QĐ 1689/QĐ-TLĐ, Điều 15',
    true,
  ),
  unionForm('BLDST', 'Bằng Lao động sáng tạo', 'BT', PERSON, 'Tổng Liên đoàn', 'QĐ 1564/QĐ-TLĐ, Điều 16', true),
  unionForm(
    'KNC_CD',
    'Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”',
    'BT',
    PERSON,
    'Tổng Liên đoàn',
    'HD 149/HD-TLĐ (2015)',
    true,
  ),
  unionForm('GT_NDC', 'Giải thưởng Nguyễn Đức Cảnh', 'BT', PERSON, 'Tổng Liên đoàn', 'QĐ 1689/QĐ-TLĐ, Điều 18', true),
  unionForm('GT_NVL', 'Giải thưởng Nguyễn Văn Linh', 'BT', PERSON, 'Tổng Liên đoàn', 'QĐ 2106/QĐ-TLĐ, Điều 18', true),
  unionForm(
    'DV_CDXS',
    'Đoàn viên công đoàn xuất sắc',
    'CS',
    PERSON,
    'Công đoàn cơ sở',
    'Hướng dẫn của công đoàn cấp trên',
    true,
  ),
  unionForm(
    'CDCS_HTXSNV',
    'Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ (trước là vững mạnh)',
    'CTTCS',
    GROUP,
    'Công đoàn cấp trên',
    'HD 1294/HD-TLĐ (2019)',
    true,
  ),
  unionForm(
    'TO_CD_VM',
    'Tổ công đoàn vững mạnh',
    'CS',
    GROUP,
    'Công đoàn cơ sở',
    'Hướng dẫn của công đoàn cấp trên',
    true,
  ),

  title('CSTD_TQ', 'Chiến sĩ thi đua toàn quốc', 'NN', PERSON, 'Luật 06/2022/QH15, Điều 21'),
  title(
    'CSTD_BT',
    'Chiến sĩ thi đua bộ, ban, ngành, tỉnh (Chiến sĩ thi đua Tổng Liên đoàn)',
    'BT',
    PERSON,
    'Luật 06/2022/QH15, Điều 22',
  ),
  title('CSTD_CS', 'Chiến sĩ thi đua cơ sở', 'CS', PERSON, 'Luật 06/2022/QH15, Điều 23'),
  title('LDTT', 'Lao động tiên tiến', 'CS', PERSON, 'Luật 06/2022/QH15, Điều 24'),
  title('CO_CP', 'Cờ thi đua của Chính phủ', 'NN', GROUP, 'Luật 06/2022/QH15, Điều 25'),
  title('CO_BT', 'Cờ thi đua của bộ, ban, ngành, tỉnh', 'BT', GROUP, 'Luật 06/2022/QH15, Điều 26'),
  title('TTLDXS', 'Tập thể lao động xuất sắc', 'BT', GROUP, 'Luật 06/2022/QH15, Điều 27'),
  title('TTLDTT', 'Tập thể lao động tiên tiến', 'CS', GROUP, 'Luật 06/2022/QH15, Điều 28'),

  stateForm('HC_SV', 'Huân chương Sao vàng', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_HCM', 'Huân chương Hồ Chí Minh', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_DL1', 'Huân chương Độc lập hạng Nhất', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_DL2', 'Huân chương Độc lập hạng Nhì', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_DL3', 'Huân chương Độc lập hạng Ba', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_LD1', 'Huân chương Lao động hạng Nhất', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_LD2', 'Huân chương Lao động hạng Nhì', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('HC_LD3', 'Huân chương Lao động hạng Ba', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('AHLD', 'Anh hùng Lao động', 'NN', BOTH, 'Luật 06/2022/QH15'),
  stateForm('BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'NN', BOTH, 'Luật 06/2022/QH15, Điều 73'),
  stateForm('BK_BT', 'Bằng khen của bộ, ban, ngành, tỉnh', 'BT', BOTH, 'Luật 06/2022/QH15, Điều 74'),
  stateForm('KNC', 'Kỷ niệm chương của tổ chức chính trị - xã hội', 'BT', PERSON, 'Luật 06/2022/QH15, Điều 71'),
  stateForm('GK', 'Giấy khen của thủ trưởng cơ quan, đơn vị', 'CS', BOTH, 'Luật 06/2022/QH15, Điều 75'),
  stateForm('GK_XA', 'Giấy khen của Chủ tịch UBND xã', 'CS', BOTH, 'Luật 06/2022/QH15, Điều 80'),
];

import type { InsertRow } from '../insertInChunks.ts';

/** A form by which a council scores initiatives, as it ships. */
interface ShippedInitiativeForm {
  code: string;
  name: string;
  basis: string;
  /** What an office has to know or fill in before it uses the form. */
  note: string;
  /** True only where every figure shipped was read in the paper or in a source quoting it. */
  verified: boolean;
  criteria: readonly ShippedCriterion[];
}

interface ShippedCriterion {
  group: string;
  name: string;
  /** Points. */
  max: number;
  /** Least points; below it the initiative fails, whatever it has elsewhere. */
  pass?: number;
  guide?: string;
}

/** Points as papers write them, to hundredths. */
const of = (points: number) => points * 100;
/** No mark for the whole is known: each office has its own. */
const NO_PASS_MARK = 0;

const FORMS: readonly ShippedInitiativeForm[] = [
  {
    code: 'BAC_NINH_2025',
    name: 'Thang 100 điểm: tính mới, áp dụng, hiệu quả kinh tế, xã hội',
    basis: 'Phần mềm xét sáng kiến của Bắc Ninh, năm 2025–2026: điểm tối đa của từng tiêu chí, mức đạt của tính mới.',
    note: 'Lời của từng tiêu chí và điểm đạt chung chưa đọc được: cơ quan ghi lại theo quy chế của mình trước khi chấm.',
    verified: false,
    criteria: [
      { group: 'Tính mới', name: 'Tính mới của giải pháp', max: 20, pass: 10 },
      { group: 'Tính mới', name: 'Tính sáng tạo của giải pháp', max: 20, pass: 10 },
      { group: 'Khả năng áp dụng', name: 'Mức độ áp dụng', max: 15 },
      { group: 'Khả năng áp dụng', name: 'Khả năng nhân rộng', max: 10 },
      { group: 'Hiệu quả', name: 'Hiệu quả kinh tế', max: 15 },
      { group: 'Hiệu quả', name: 'Hiệu quả xã hội: mức độ', max: 10 },
      { group: 'Hiệu quả', name: 'Hiệu quả xã hội: phạm vi', max: 10 },
    ],
  },
  {
    code: 'SON_LA',
    name: 'Tính mới theo năm mức (thang 30 điểm)',
    basis: 'Phiếu chấm sáng kiến của tỉnh Sơn La: phần tính mới và các mức điểm của phần này.',
    note: 'Chỉ biết phần tính mới. Sao chép mẫu này, thêm các phần còn lại và điểm đạt theo quy chế rồi mới chấm.',
    verified: false,
    criteria: [
      {
        group: 'Tính mới',
        name: 'Tính mới, tính sáng tạo',
        max: 30,
        guide: 'Năm mức: 27–30, 21–26, 16–20, 1–15 và 0 điểm.',
      },
    ],
  },
];

/** The forms that ship, as rows of their two tables. Ids are stable words: the same form in every office. */
export function shippedInitiativeForms(): { forms: InsertRow[]; criteria: InsertRow[] } {
  const forms = FORMS.map(({ code, name, basis, note, verified }) => ({
    id: `initiative-form:${code}`,
    name,
    pass_mark: NO_PASS_MARK,
    basis,
    verified: Number(verified),
    origin: 'SHIPPED',
    in_use: 1,
    note,
    version: 1,
  }));
  const criteria = FORMS.flatMap(({ code, criteria: rows }) =>
    rows.map(({ group, name, max, pass, guide = '' }, index) => ({
      id: `initiative-criterion:${code}:${index + 1}`,
      form_id: `initiative-form:${code}`,
      ordinal: index + 1,
      group_name: group,
      name,
      max: of(max),
      pass: pass === undefined ? null : of(pass),
      disqualifies: Number(pass !== undefined),
      guide,
    })),
  );
  return { forms, criteria };
}

import type { FieldSpec } from '#core/imports/fieldSpec.ts';
import { INITIATIVE_LIST_SPECS, type InitiativeListField } from '#core/imports/initiativeListFields.ts';
import type { InitiativeImportOptions } from '#core/imports/initiativePlan.ts';
import { PERSON_LIST_SPECS, type PersonListField } from '#core/imports/personListFields.ts';
import type { PersonImportOptions } from '#core/imports/personPlan.ts';
import { UNIT_LIST_SPECS, type UnitListField } from '#core/imports/unitListFields.ts';
import type { UnitImportOptions } from '#core/imports/unitPlan.ts';
import { INITIATIVES_API, PEOPLE_API, UNITS_API, type RegisterApi } from '../../api/importsQueries.ts';
import type { UnderstoodColumn } from '../ChooseFile.tsx';
import type { ReadingOptions } from './readingOptions.ts';

/** What makes the wizard one for people, for units or for initiatives. */
export interface RegisterWords<Field extends string, Options> {
  api: RegisterApi<Field, Options>;
  toOptions: (options: ReadingOptions<Field>) => Options;
  specs: readonly FieldSpec<Field>[];
  understood: readonly UnderstoodColumn<Field>[];
  /** Address of the area's list. */
  home: string;
  area: string;
  title: string;
  /** `người`, `đơn vị`. */
  noun: string;
  /** What the year of a column without one belongs to. */
  yearLabel: string;
  /** What becomes of those who are there already; null where they are never filled in. */
  existingLabel: string | null;
  /** Of the unit that holds for rows which name none. */
  usualUnitLabel: string;
  /** Title of the column of units: where people are, under what units stand. */
  placeLabel: string;
  /** Over the list of units to be settled. */
  questionsLabel: string;
  sentence: string;
}

export const PEOPLE_WORDS: RegisterWords<PersonListField, PersonImportOptions> = {
  api: PEOPLE_API,
  toOptions: ({ year, usualUnit, ...options }) => ({
    ...options,
    ...(year !== undefined && { gradingYear: year }),
    ...(usualUnit && { defaultUnitId: usualUnit.id }),
  }),
  specs: PERSON_LIST_SPECS,
  home: '/people',
  area: 'Đoàn viên, cán bộ',
  title: 'Nhập danh sách người',
  noun: 'người',
  yearLabel: 'Năm xếp loại',
  existingLabel: 'Người đã có',
  usualUnitLabel: 'Đơn vị khi tệp không ghi',
  placeLabel: 'Đơn vị',
  questionsLabel: 'Đơn vị chưa rõ',
  sentence:
    'Mục như “I. CĐCS Trường THPT …” hoặc “Đơn vị: …” áp cho các dòng bên dưới khi không có cột đơn vị. Người có hai lần trong tệp hoặc đã có ở cơ quan được chỉ ra, không nhập thêm lần nữa.',
  understood: [
    {
      field: 'name',
      headings: ['Họ và tên', 'Họ tên'],
      becomes: 'Họ và tên. Cột này, hoặc hai cột họ đệm và tên, phải có.',
    },
    { field: 'familyName', headings: ['Họ và tên đệm', 'Họ lót'], becomes: 'Ghép với cột Tên thành họ và tên.' },
    {
      field: 'birth',
      headings: ['Ngày sinh', 'Năm sinh'],
      becomes: 'Ngày đầy đủ hoặc chỉ năm; cột Nam, Nữ dưới Năm sinh cho biết cả giới tính.',
    },
    { field: 'gender', headings: ['Giới tính', 'Nam/Nữ'], becomes: 'Nam hoặc nữ.' },
    {
      field: 'citizenId',
      headings: ['Số CCCD', 'CMND'],
      becomes: 'Để nhận ra một người; không hiện trong danh sách. Số 0 bị mất ở đầu được ghi lại.',
    },
    { field: 'position', headings: ['Chức vụ', 'Chức danh'], becomes: 'Chức vụ đang giữ.' },
    { field: 'department', headings: ['Phòng, ban, tổ', 'Tổ công đoàn'], becomes: 'Phòng, ban, tổ trong đơn vị.' },
    {
      field: 'unitName',
      headings: ['Đơn vị công tác', 'CĐCS'],
      becomes: 'So với cây đơn vị, không phân biệt dấu, cả tên cũ và tên viết tắt.',
    },
    { field: 'joinedOn', headings: ['Ngày vào công đoàn'], becomes: 'Ngày vào công đoàn.' },
    {
      field: 'grading',
      headings: ['Xếp loại', 'Đánh giá, xếp loại'],
      becomes: 'Xếp loại của năm ghi ở tiêu đề; có thể nhiều năm.',
    },
    { field: 'note', headings: ['Ghi chú'], becomes: 'Ghi chú của hồ sơ.' },
  ],
};

export const UNITS_WORDS: RegisterWords<UnitListField, UnitImportOptions> = {
  api: UNITS_API,
  toOptions: ({ year, usualUnit, ...options }) => ({
    ...options,
    ...(year !== undefined && { figureYear: year }),
    ...(usualUnit && { newUnitsUnder: usualUnit.id }),
  }),
  specs: UNIT_LIST_SPECS,
  home: '/units',
  area: 'Đơn vị',
  title: 'Nhập danh sách đơn vị',
  noun: 'đơn vị',
  yearLabel: 'Năm của số liệu',
  existingLabel: 'Đơn vị đã có',
  usualUnitLabel: 'Cấp trên khi tệp không ghi',
  placeLabel: 'Cấp trên',
  questionsLabel: 'Cấp trên chưa rõ',
  sentence:
    'Đơn vị cấp trên lấy theo cột, hoặc theo mục như “I. LĐLĐ huyện …”, và có thể đứng sau trong cùng tệp. Đơn vị đã có được nhận ra không cần dấu, cả theo tên cũ.',
  understood: [
    { field: 'name', headings: ['Tên đơn vị', 'Tên CĐCS'], becomes: 'Tên đơn vị. Cột này phải có.' },
    { field: 'shortName', headings: ['Tên viết tắt'], becomes: 'Tên viết tắt, dùng khi tìm và khi so tên.' },
    { field: 'code', headings: ['Mã', 'Mã đơn vị'], becomes: 'Mã riêng của cơ quan.' },
    {
      field: 'kind',
      headings: ['Loại đơn vị', 'Cấp'],
      becomes: 'So với danh mục loại đơn vị; thiếu thì xét theo đầu tên.',
    },
    { field: 'parent', headings: ['Đơn vị cấp trên', 'Trực thuộc'], becomes: 'Vị trí trong cây đơn vị.' },
    { field: 'founded', headings: ['Ngày thành lập', 'Thành lập'], becomes: 'Ngày bắt đầu.' },
    { field: 'ended', headings: ['Ngày kết thúc', 'Giải thể'], becomes: 'Ngày kết thúc hoạt động.' },
    { field: 'members', headings: ['Số đoàn viên', 'Đoàn viên'], becomes: 'Số liệu của năm.' },
    { field: 'femaleMembers', headings: ['Nữ', 'Trong đó nữ'], becomes: 'Số đoàn viên nữ của năm.' },
    { field: 'grassrootsUnits', headings: ['Số CĐCS'], becomes: 'Số CĐCS trực thuộc trong năm.' },
    { field: 'note', headings: ['Ghi chú'], becomes: 'Ghi chú của đơn vị.' },
  ],
};

export const INITIATIVES_WORDS: RegisterWords<InitiativeListField, InitiativeImportOptions> = {
  api: INITIATIVES_API,
  toOptions: ({ sheetIndex, headerRow, mapping, year, usualUnit, unitChoices, createUnits }) => ({
    ...(sheetIndex !== undefined && { sheetIndex }),
    ...(headerRow !== undefined && { headerRow }),
    ...(mapping !== undefined && { mapping }),
    ...(year !== undefined && { year }),
    ...(usualUnit && { defaultUnitId: usualUnit.id }),
    unitChoices,
    createUnits,
  }),
  specs: INITIATIVE_LIST_SPECS,
  home: '/initiatives',
  area: 'Sáng kiến',
  title: 'Nhập danh sách sáng kiến',
  noun: 'sáng kiến',
  yearLabel: 'Năm của sáng kiến',
  existingLabel: null,
  usualUnitLabel: 'Đơn vị khi tệp không ghi',
  placeLabel: 'Đơn vị',
  questionsLabel: 'Đơn vị chưa rõ',
  sentence:
    'Nhiều tác giả viết trong một ô, cách nhau bằng dấu chấm phẩy hoặc xuống dòng, có thể kèm “(40%)”; hoặc mỗi tác giả một dòng dưới tên sáng kiến. Không ghi tỷ lệ thì chia đều. Sáng kiến trùng tên trong cùng năm được chỉ ra, không nhập thêm lần nữa.',
  understood: [
    { field: 'title', headings: ['Tên sáng kiến', 'Tên đề tài'], becomes: 'Tên sáng kiến. Cột này phải có.' },
    {
      field: 'author',
      headings: ['Tên tác giả', 'Họ và tên'],
      becomes: 'Một hoặc nhiều tác giả; người đầu là tác giả chính.',
    },
    {
      field: 'share',
      headings: ['Tỷ lệ đóng góp (%)'],
      becomes: 'Tỷ lệ của tác giả, hoặc của từng tác giả theo thứ tự.',
    },
    {
      field: 'unitName',
      headings: ['Tên cơ quan làm việc', 'Nơi công tác'],
      becomes: 'So với cây đơn vị, không phân biệt dấu, cả tên cũ và tên viết tắt.',
    },
    { field: 'department', headings: ['Phòng ban làm việc'], becomes: 'Đứng trước đơn vị trong nơi công tác.' },
    { field: 'birth', headings: ['Ngày sinh', 'Năm sinh'], becomes: 'Của tác giả; để nhận ra người đã có hồ sơ.' },
    { field: 'field', headings: ['Lĩnh vực áp dụng'], becomes: 'Lĩnh vực; mục như “Lĩnh vực: Y tế” cũng được.' },
    { field: 'benefit', headings: ['Giá trị làm lợi'], becomes: 'Đồng; đọc cả cột ghi nghìn đồng, triệu đồng.' },
    {
      field: 'recognisedOn',
      headings: ['Ngày công nhận', 'Đơn vị công nhận'],
      becomes: 'Ghi chú, và kết quả là hội đồng đánh giá đạt.',
    },
    { field: 'nature', headings: ['Tóm tắt thành tích đạt được', 'Mô tả bản chất'], becomes: 'Mô tả bản chất.' },
  ],
};

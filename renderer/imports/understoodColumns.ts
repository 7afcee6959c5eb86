import type { AwardListField } from '#core/imports/awardListFields.ts';
import type { UnderstoodColumn } from './ChooseFile.tsx';

/** What the first page of the wizard says it understands, the necessary column first. */
export const UNDERSTOOD_COLUMNS: readonly UnderstoodColumn<AwardListField>[] = [
  {
    field: 'name',
    headings: ['Họ và tên', 'Tên tập thể, cá nhân'],
    becomes: 'Tên in trên danh sách. Cột này phải có.',
  },
  {
    field: 'collectiveName',
    headings: ['Tên tập thể', 'Tên đội'],
    becomes: 'Tên tập thể, khi để riêng với tên người.',
  },
  { field: 'familyName', headings: ['Họ và tên đệm', 'Họ lót'], becomes: 'Ghép với cột Tên thành họ và tên.' },
  { field: 'honorific', headings: ['Ông/Bà', 'Danh xưng'], becomes: 'Ông hoặc Bà trước tên người.' },
  { field: 'gender', headings: ['Giới tính', 'Nam/Nữ'], becomes: 'Suy ra Ông hoặc Bà.' },
  { field: 'position', headings: ['Chức vụ', 'Chức danh'], becomes: 'Chức vụ của cá nhân.' },
  { field: 'unitName', headings: ['Đơn vị công tác', 'Công đoàn cơ sở'], becomes: 'Đơn vị của cá nhân.' },
  { field: 'subject', headings: ['Đối tượng'], becomes: 'Tập thể hay cá nhân; thiếu thì xét theo mục và theo tên.' },
  {
    field: 'award',
    headings: ['Hình thức khen thưởng', 'Danh hiệu'],
    becomes: 'So với danh mục; thiếu thì dùng hình thức mặc định.',
  },
  { field: 'achievement', headings: ['Thành tích', 'Nội dung khen thưởng'], becomes: 'Thành tích của dòng.' },
  {
    field: 'coefficient',
    headings: ['Hệ số', 'Mức hệ số'],
    becomes: 'So với bảng hệ số; khác thì ghi riêng cho dòng.',
  },
  {
    field: 'amount',
    headings: ['Tiền thưởng', 'Số tiền'],
    becomes: 'Giữ đúng số tiền trong tệp và báo khi khác số tính được.',
  },
  { field: 'note', headings: ['Ghi chú'], becomes: 'Ghi chú của dòng.' },
];

import type { InitiativeInput } from '#core/initiatives/initiative.ts';

/** What an application tells at length. */
interface ToldField {
  field: keyof Pick<
    InitiativeInput,
    'nature' | 'confidential' | 'conditions' | 'benefitToldByAuthors' | 'benefitToldByUsers' | 'trialPeople'
  >;
  label: string;
  /** Most characters. */
  max: number;
}

/** In the order of the form of application (Thông tư 18/2013/TT-BKHCN, Phụ lục I). */
export const TOLD_FIELDS: readonly ToldField[] = [
  { field: 'nature', label: 'Mô tả bản chất của sáng kiến', max: 20_000 },
  { field: 'confidential', label: 'Thông tin cần được bảo mật', max: 5_000 },
  { field: 'conditions', label: 'Điều kiện cần thiết để áp dụng', max: 5_000 },
  { field: 'benefitToldByAuthors', label: 'Lợi ích theo ý kiến của tác giả', max: 10_000 },
  { field: 'benefitToldByUsers', label: 'Lợi ích theo ý kiến của nơi đã áp dụng', max: 10_000 },
  { field: 'trialPeople', label: 'Người tham gia áp dụng thử', max: 5_000 },
];

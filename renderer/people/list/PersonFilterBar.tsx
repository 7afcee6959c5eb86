import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { GENDER_LABELS, GENDERS, GRADE_LABELS, GRADES } from '#core/people/person.ts';
import { MEMBERSHIP_LABELS, MEMBERSHIPS, type PersonFilter, type PersonOrder } from '#core/people/personList.ts';
import { UnitSelect, type ChosenUnit } from '../../shared/inputs/UnitSelect.tsx';
import styles from './people.module.css';

interface PersonFilterBarProps {
  filter: PersonFilter;
  unit: ChosenUnit | null;
  order: PersonOrder;
  onFilter: (patch: Partial<PersonFilter>) => void;
  onUnit: (unit: ChosenUnit | null) => void;
  onOrder: (order: PersonOrder) => void;
}

/** No choice made: a select cannot hold null and show words for it. */
const ANY = 'ANY';
/** Unknown gender is an empty word in the data. */
const UNKNOWN = 'UNKNOWN';

const GENDER_OPTIONS = [
  { value: ANY, label: 'Nam và nữ' },
  ...GENDERS.map((gender) => ({ value: gender === '' ? UNKNOWN : gender, label: GENDER_LABELS[gender] })),
];
const STATUS_OPTIONS = [
  { value: ANY, label: 'Đoàn viên, đã thôi' },
  ...MEMBERSHIPS.map((status) => ({ value: status, label: MEMBERSHIP_LABELS[status] })),
];
const ORDER_OPTIONS = [
  { value: 'NAME' as const, label: 'Xếp theo tên' },
  { value: 'UNIT' as const, label: 'Xếp theo đơn vị' },
];

/** What the list of people is narrowed to, and its order. */
export function PersonFilterBar({ filter, unit, order, onFilter, onUnit, onOrder }: PersonFilterBarProps) {
  const gradeOptions = [
    { value: ANY, label: `Mọi xếp loại ${filter.year}` },
    ...GRADES.map((grade) => ({ value: grade, label: GRADE_LABELS[grade] })),
    { value: 'NONE', label: 'Chưa xếp loại' },
  ];
  return (
    <search className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        allowClear
        maxLength={200}
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm người, không cần dấu"
        placeholder="Họ tên, năm sinh"
        value={filter.text}
        onChange={(event) => onFilter({ text: event.target.value })}
      />
      <UnitSelect
        className={styles.unit ?? ''}
        aria-label="Đơn vị và các đơn vị trực thuộc"
        placeholder="Mọi đơn vị"
        value={unit}
        onChange={onUnit}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label="Giới tính"
        popupMatchSelectWidth={false}
        value={filter.gender === null ? ANY : filter.gender || UNKNOWN}
        options={GENDER_OPTIONS}
        onChange={(value) =>
          onFilter({ gender: value === UNKNOWN ? '' : (GENDERS.find((known) => known === value) ?? null) })
        }
      />
      <Select
        className={styles.choice ?? ''}
        aria-label={`Xếp loại năm ${filter.year}`}
        popupMatchSelectWidth={false}
        value={filter.grade ?? ANY}
        options={gradeOptions}
        onChange={(value) =>
          onFilter({ grade: value === 'NONE' ? 'NONE' : (GRADES.find((known) => known === value) ?? null) })
        }
      />
      <Select
        className={styles.choice ?? ''}
        aria-label="Tình trạng đoàn viên"
        popupMatchSelectWidth={false}
        value={filter.status ?? ANY}
        options={STATUS_OPTIONS}
        onChange={(value) => onFilter({ status: MEMBERSHIPS.find((known) => known === value) ?? null })}
      />
      <Select
        className={styles.choice ?? ''}
        aria-label="Thứ tự"
        popupMatchSelectWidth={false}
        value={order}
        options={ORDER_OPTIONS}
        onChange={onOrder}
      />
    </search>
  );
}

import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { DECISION_STATUSES, STATUS_LABELS, type DecisionStatus } from '#core/awards/decision.ts';
import styles from './list.module.css';

interface FilterBarProps {
  search: string;
  onSearch: (text: string) => void;
  status: DecisionStatus | null;
  onStatus: (status: DecisionStatus | null) => void;
}

const STATUS_OPTIONS = [
  { value: 'ALL', label: 'Mọi tình trạng' },
  ...DECISION_STATUSES.map((status) => ({ value: status, label: STATUS_LABELS[status] })),
];

/** What is looked for in the list; the year stands in the sidebar. */
export function FilterBar({ search, onSearch, status, onStatus }: FilterBarProps) {
  return (
    <search className={styles.filters}>
      <Input
        className={styles.search ?? ''}
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        aria-label="Tìm trong quyết định, không cần dấu"
        placeholder="Số, tên quyết định, trích yếu, tên người hoặc tập thể"
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <Select
        className={styles.statusFilter ?? ''}
        aria-label="Tình trạng"
        value={status ?? 'ALL'}
        options={STATUS_OPTIONS}
        onChange={(value) => onStatus(DECISION_STATUSES.find((known) => known === value) ?? null)}
      />
    </search>
  );
}

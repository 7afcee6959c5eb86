import { Checkbox, Radio } from 'antd';
import type { OfficeSettings } from '#core/office/office.ts';
import { Section, type SectionProps } from './Section.tsx';
import styles from './settings.module.css';

type ListOptions = OfficeSettings['list'];

const SWITCHES: {
  option: 'showNationalHeader' | 'showSignatures' | 'showPreparedBy' | 'showRegister';
  label: string;
}[] = [
  { option: 'showNationalHeader', label: 'In Quốc hiệu và tên cơ quan ở đầu danh sách' },
  { option: 'showSignatures', label: 'In khối ký ở cuối danh sách' },
  { option: 'showPreparedBy', label: 'In người lập bên trái khối ký' },
  { option: 'showRegister', label: 'In cột “Số vào sổ” sau khi ban hành' },
];

/** Habits of the printed list: convention of the office, not law. */
export function ListSection({ typed, putSettings }: SectionProps) {
  const { list } = typed.settings;
  const put = (patch: Partial<ListOptions>) => putSettings({ list: { ...list, ...patch } });
  return (
    <Section
      title="Danh sách kèm theo quyết định"
      beside={
        <p className={styles.note}>Áp dụng cho quyết định ban hành từ lúc lưu; danh sách đã ký in lại như lúc ký.</p>
      }
    >
      <div className={`${styles.wide} ${styles.switches}`}>
        {SWITCHES.map(({ option, label }) => (
          <Checkbox key={option} checked={list[option]} onChange={(event) => put({ [option]: event.target.checked })}>
            {label}
          </Checkbox>
        ))}
        <div>
          <span className={styles.inlineLabel} id="list-font-size">
            Cỡ chữ của bảng
          </span>
          <Radio.Group
            aria-labelledby="list-font-size"
            value={list.tableFontSize}
            options={[12, 13].map((size) => ({ value: size, label: String(size) }))}
            onChange={(event) => put({ tableFontSize: event.target.value as ListOptions['tableFontSize'] })}
          />
        </div>
      </div>
    </Section>
  );
}

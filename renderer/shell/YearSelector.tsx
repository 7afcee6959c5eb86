import { DownOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { LinkButton } from '../shared/LinkButton.tsx';
import { FIRST_YEAR, lastYear, useYear } from './YearContext.tsx';
import styles from './sidebar.module.css';

/** "Năm thi đua": one step back, one step on, or any year from the list; says when it came with a page that was opened. */
export function YearSelector() {
  const { year, setYear, chosenBefore } = useYear();
  const newest = lastYear();
  const years = Array.from({ length: newest - FIRST_YEAR + 1 }, (_, index) => newest - index);
  return (
    <>
      <div className={styles.year} role="group" aria-label="Năm thi đua">
        <button
          type="button"
          className={styles.yearStep}
          aria-label="Năm trước"
          disabled={year <= FIRST_YEAR}
          onClick={() => setYear(year - 1)}
        >
          <LeftOutlined aria-hidden />
        </button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: years.map((choice) => ({ key: choice, label: <span className="num">{choice}</span> })),
            selectedKeys: [String(year)],
            onClick: ({ key }) => setYear(Number(key)),
            className: styles.yearMenu ?? '',
          }}
        >
          <button type="button" className={styles.yearChoice}>
            <span className={styles.yearLabel}>Năm thi đua</span>
            <span className={styles.yearNumber}>
              {year} <DownOutlined aria-hidden />
              <span className="visually-hidden">, chọn năm khác</span>
            </span>
          </button>
        </Dropdown>
        <button
          type="button"
          className={styles.yearStep}
          aria-label="Năm sau"
          disabled={year >= newest}
          onClick={() => setYear(year + 1)}
        >
          <RightOutlined aria-hidden />
        </button>
      </div>
      {chosenBefore !== null && (
        <p className={styles.followed} role="status">
          Theo trang đã mở. <LinkButton onClick={() => setYear(chosenBefore)}>Về {chosenBefore}</LinkButton>
        </p>
      )}
    </>
  );
}

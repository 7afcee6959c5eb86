import type { ReactNode } from 'react';
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from './railSection.module.css';

interface RailSectionProps {
  title: string;
  /** Beside the title at the right, e.g. `3/6 đủ`. */
  aside?: ReactNode;
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** One block of the rail beside a page. */
export function RailSection({ title, aside, onClose, children }: RailSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {onClose && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={`Đóng: ${title}`}
            onClick={onClose}
          />
        )}
      </div>
      {children}
    </section>
  );
}

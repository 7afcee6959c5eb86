import type { ReactNode } from 'react';
import { CheckCircleOutlined, ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import styles from './notice.module.css';

interface NoticeProps {
  tone: 'danger' | 'warn' | 'info' | 'done';
  children: ReactNode;
  /** What can be done about it, at the right. */
  actions?: ReactNode;
}

const ICONS = {
  danger: <ExclamationCircleOutlined aria-hidden />,
  warn: <ExclamationCircleOutlined aria-hidden />,
  info: <InfoCircleOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
};

/** One line under the title of a page: what happened, what was kept, what to do. */
export function Notice({ tone, children, actions }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {ICONS[tone]}
      <div className={styles.words}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

import type { DecisionStatus } from '#core/awards/decision.ts';
import styles from './statusSteps.module.css';

interface StatusStepsProps {
  status: DecisionStatus;
  /** Things still missing before it can be issued. */
  missing: number;
}

interface Step {
  label: string;
  note: string;
  isBlocked?: boolean;
}

/**
 * A decision's life on one line. The next step says what blocks it; the last is dashed,
 * because it is the exception.
 */
export function StatusSteps({ status, missing }: StatusStepsProps) {
  const current = status === 'DRAFT' ? 0 : status === 'ISSUED' ? 1 : 2;
  return (
    <ol className={styles.steps} aria-label="Các bước của quyết định">
      {stepsOf(status, missing).map((step, index) => (
        <li key={step.label} aria-current={index === current ? 'step' : undefined} className={styles.step}>
          <span className={`${styles.number} ${index <= current ? styles.reached : ''}`}>{index + 1}</span>
          <span className={styles.label}>{step.label}</span>
          <span className={step.isBlocked ? styles.blocked : styles.note}>{step.note}</span>
        </li>
      ))}
    </ol>
  );
}

function stepsOf(status: DecisionStatus, missing: number): Step[] {
  const correction = { SUPERSEDED: 'Đã được thay thế', REVOKED: 'Đã thu hồi' } as const;
  return [
    { label: 'Nháp', note: status === 'DRAFT' ? 'sửa tự do' : '' },
    {
      label: 'Đã ban hành',
      note: status === 'DRAFT' ? (missing > 0 ? `còn thiếu ${missing} mục` : 'đủ điều kiện') : 'không sửa được nữa',
      isBlocked: status === 'DRAFT' && missing > 0,
    },
    status === 'SUPERSEDED' || status === 'REVOKED'
      ? { label: correction[status], note: 'không còn hiệu lực' }
      : { label: 'Thay thế hoặc thu hồi', note: 'khi có sai sót' },
  ];
}

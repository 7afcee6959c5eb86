import { useMutationState } from '@tanstack/react-query';
import { CheckOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons';
import { SAVE_KEY } from '../api/queryClient.ts';
import styles from './topLine.module.css';

/**
 * Says whether everything typed has reached the database. Every mutation keyed
 * SAVE_KEY counts, so a page cannot forget to report.
 */
export function SaveState() {
  const saves = useMutationState({
    filters: { mutationKey: SAVE_KEY },
    select: ({ state }) => ({ status: state.status, at: state.submittedAt }),
  });
  const last = saves.at(-1);
  return (
    <div role="status" aria-live="polite">
      {last && (
        <SaveWords status={saves.some(({ status }) => status === 'pending') ? 'pending' : last.status} at={last.at} />
      )}
    </div>
  );
}

function SaveWords({ status, at }: { status: 'idle' | 'pending' | 'success' | 'error'; at: number }) {
  switch (status) {
    case 'pending':
      return (
        <span className={styles.save}>
          <LoadingOutlined aria-hidden /> Đang lưu…
        </span>
      );
    case 'error':
      return (
        <span className={`${styles.save} ${styles.failed}`}>
          <ExclamationCircleOutlined aria-hidden /> Chưa lưu được
        </span>
      );
    case 'success':
      return (
        <span className={`${styles.save} ${styles.saved}`}>
          <CheckOutlined aria-hidden /> Đã tự lưu {clock(at)}
        </span>
      );
    case 'idle':
      return null;
  }
}

function clock(at: number): string {
  const time = new Date(at);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

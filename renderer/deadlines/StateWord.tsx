import type { DeadlineState, Due } from '#core/deadlines/deadline.ts';
import { useAppInfo } from '../shell/AppInfo.ts';
import { deadlineWords } from './deadlineWords.ts';
import styles from './stateWord.module.css';

const TONES: Record<DeadlineState, string | undefined> = {
  DONE: styles.done,
  LEFT: styles.ahead,
  LATE: styles.late,
  SOON: styles.soon,
  AHEAD: styles.ahead,
};

/** `Xong`, `Còn 2 ngày`, `Quá hạn 3 ngày`, `Chưa đến`: as of today where the office is. */
export function StateWord({ due }: { due: Due }) {
  const { today } = useAppInfo();
  const { state, words } = deadlineWords(due, today);
  return <span className={TONES[state]}>{words}</span>;
}

import type { TargetState } from '#core/clusters/targetProgress.ts';
import styles from './stateMark.module.css';

const TONES: Record<TargetState, string | undefined> = {
  NO_RESULT: styles.none,
  UNDER_WAY: styles.none,
  MISSED: styles.missed,
  MET: styles.reached,
  EXCEEDED: styles.reached,
};

/** How a target stands: a dot and always its word. */
export function StateMark({ state, words }: { state: TargetState; words: string }) {
  return <span className={`${styles.mark} ${TONES[state]}`}>{words}</span>;
}

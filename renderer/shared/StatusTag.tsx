import { STATUS_LABELS, type DecisionStatus } from '#core/awards/decision.ts';
import styles from './statusTag.module.css';

const TONES: Record<DecisionStatus, string | undefined> = {
  DRAFT: styles.draft,
  ISSUED: styles.issued,
  SUPERSEDED: styles.past,
  REVOKED: styles.revoked,
};

/** The status of a decision, always as a word. */
export function StatusTag({ status }: { status: DecisionStatus }) {
  return <span className={`${styles.tag} ${TONES[status]}`}>{STATUS_LABELS[status]}</span>;
}

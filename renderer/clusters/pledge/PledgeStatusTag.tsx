import { PLEDGE_STATUS_LABELS, type PledgeStatus } from '#core/clusters/pledge.ts';
import styles from './pledge.module.css';

/** Draft or signed, always as a word. */
export function PledgeStatusTag({ status }: { status: PledgeStatus }) {
  return (
    <span className={`${styles.tag} ${status === 'SIGNED' ? styles.signed : ''}`}>{PLEDGE_STATUS_LABELS[status]}</span>
  );
}

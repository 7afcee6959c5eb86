import styles from './verifiedMark.module.css';

/** Whether a law text was checked against its source; always a word beside the dot. */
export function VerifiedMark({ isVerified }: { isVerified: boolean }) {
  return (
    <span className={`${styles.mark} ${isVerified ? styles.ok : styles.warn}`}>
      {isVerified ? 'Đã đối chiếu' : 'Chưa đối chiếu'}
    </span>
  );
}

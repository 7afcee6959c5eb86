import type { RuleFinding } from '#core/eligibility/rule.ts';
import { standingOf, STANDING_LABELS } from '#core/eligibility/standingOf.ts';
import { failureOf } from '../../api/failure.ts';
import { FindingItem } from '../FindingItem.tsx';
import { STANDING_TONES } from '../run/RunRowView.tsx';
import styles from '../eligibility.module.css';

interface TryResultProps {
  /** Undefined while nothing was asked or the answer has not come. */
  findings: readonly (RuleFinding & { lacking: number })[] | undefined;
  error: unknown;
  /** What is still to be chosen. */
  hint: string | null;
  /** Somebody can be nominated or not; a paper only fits its rules one by one. */
  tellsStanding?: boolean;
}

/** What the rules tried said, and how it stands with all of them together. */
export function TryResult({ findings, error, hint, tellsStanding = false }: TryResultProps) {
  if (hint !== null) return <p className={styles.told}>{hint}</p>;
  if (error !== null) return <p className={styles.failure}>{failureOf(error).message}</p>;
  if (findings === undefined) return null;
  if (findings.length === 0) return <p className={styles.told}>Không có quy tắc nào áp dụng vào ngày này.</p>;
  const standing = standingOf(findings);
  return (
    <>
      {tellsStanding && (
        <p className={styles.told}>
          Kết quả: <b className={STANDING_TONES[standing]}>{STANDING_LABELS[standing]}</b>
        </p>
      )}
      <ul className={styles.findings} aria-label="Kết quả thử">
        {findings.map((finding) => (
          <FindingItem key={finding.ruleId} finding={finding} />
        ))}
      </ul>
    </>
  );
}

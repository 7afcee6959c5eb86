import { OUTCOME_LABELS, SEVERITY_LABELS, type RuleFinding } from '#core/eligibility/rule.ts';
import { VerifiedMark } from '../shared/VerifiedMark.tsx';
import board from '../shared/list/listBoard.module.css';
import styles from './eligibility.module.css';

/** What one rule said: the word, what was looked at, what is missing, and what the rule rests on. */
export function FindingItem({ finding }: { finding: RuleFinding }) {
  const { code, name, severity, outcome, lookedAt, message, basis, verified } = finding;
  const word =
    outcome === 'MISSED'
      ? `${OUTCOME_LABELS[outcome]} (${SEVERITY_LABELS[severity].toLowerCase()})`
      : OUTCOME_LABELS[outcome];
  return (
    <li className={styles.finding}>
      <div className={styles.findingHead}>
        <b>
          {code}. {name}
        </b>
        <span className={toneOf(finding)}>{word}</span>
      </div>
      <p>Đã xem: {lookedAt === '' ? 'không có gì để xem' : lookedAt}.</p>
      {message !== '' && <p>{message}</p>}
      <p className={board.note}>
        {basis} {!verified && <VerifiedMark isVerified={false} />}
      </p>
    </li>
  );
}

function toneOf({ outcome, severity }: RuleFinding): string | undefined {
  if (outcome === 'MET') return board.ok;
  return outcome === 'MISSED' && severity === 'BLOCK' ? board.problem : board.warn;
}

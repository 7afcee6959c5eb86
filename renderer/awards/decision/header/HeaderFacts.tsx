import type { Decision } from '#core/awards/decision.ts';
import type { DecisionTotals } from '#core/awards/totals.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import { formatNumber } from '#core/money/format.ts';
import { useDecision } from '../DecisionContext.ts';
import { describeField, HEADER_LABELS } from './headerLabels.ts';
import styles from './header.module.css';

/** The header of a decision that is frozen: read, not filled in. */
export function HeaderFacts({ decision }: { decision: Decision }) {
  const { totals, unnamedPayer } = useDecision();
  return (
    <section className={`${styles.form} ${styles.facts}`} aria-label="Phần đầu quyết định">
      <div className={styles.column}>
        <dl className={styles.pair}>
          <Fact label={HEADER_LABELS.number} value={decision.number} />
          <Fact label={HEADER_LABELS.issuedOn} value={describeField(decision, 'issuedOn')} />
          {decision.registerFrom !== null && (
            <Fact label="Vào sổ khen thưởng" value={registerWords(decision.registerFrom, totals)} />
          )}
          <Fact label={HEADER_LABELS.rounding} value={describeField(decision, 'rounding')} />
        </dl>
        <dl>
          <Fact label={HEADER_LABELS.signer} value={describeField(decision, 'signer')} />
          <Fact label={HEADER_LABELS.summary} value={decision.summary} />
          <Fact label={HEADER_LABELS.recipients} value={decision.recipients.join(' ')} />
        </dl>
      </div>
      <div className={styles.column}>
        <dl>
          <div>
            <dt>{HEADER_LABELS.bases}</dt>
            <dd>
              <ol aria-label={HEADER_LABELS.bases}>
                {decision.bases.map((basis, index) => (
                  <li key={index}>
                    {basis.text}
                    {basis.date !== null && !basis.text.includes(formatDate(basis.date)) && (
                      <span className="num"> ({formatDate(basis.date)})</span>
                    )}
                  </li>
                ))}
              </ol>
            </dd>
          </div>
        </dl>
        <dl className={styles.pair}>
          <Fact label={HEADER_LABELS.fund} value={decision.fund} />
          <Fact label={HEADER_LABELS.payer} value={decision.payer || unnamedPayer} />
        </dl>
        <dl>
          <Fact label="Trình bày" value={paperWords(decision)} />
        </dl>
      </div>
    </section>
  );
}

/** How list and money stand on the paper. */
function paperWords(decision: Decision): string {
  return [describeField(decision, 'listPlacement'), describeField(decision, 'moneyArticle').toLowerCase()].join('; ');
}

/** `số 4 đến 6`: the list's lines are entered in the register one by one. */
function registerWords(first: number, { collectives, individuals }: DecisionTotals): string {
  const last = first + collectives + individuals - 1;
  return first === last ? `số ${formatNumber(first)}` : `số ${formatNumber(first)} đến ${formatNumber(last)}`;
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value === '' ? 'Không ghi' : value}</dd>
    </div>
  );
}

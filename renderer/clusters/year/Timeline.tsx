import { CheckOutlined } from '@ant-design/icons';
import { formatDate } from '#core/dates/isoDate.ts';
import type { YearStep } from '../../api/clustersQueries.ts';
import { StateWord } from '../../deadlines/StateWord.tsx';
import { inStepOrder } from './yearView.ts';
import styles from './timeline.module.css';

interface TimelineProps {
  steps: readonly YearStep[];
  nextId: string | null;
  chosenId: string | null;
  /** Null where the year is only read. */
  onChoose: ((id: string) => void) | null;
}

/** The seven steps of the year from left to right: what is done, what is at hand, what is late. */
export function Timeline({ steps, nextId, chosenId, onChoose }: TimelineProps) {
  return (
    <ol className={styles.timeline} aria-label="Các bước trong năm">
      {inStepOrder([...steps]).map((step, index) => (
        <li key={step.id} className={step.doneOn === null ? styles.open : styles.done} data-next={step.id === nextId}>
          <button
            type="button"
            className={styles.step}
            aria-current={step.id === nextId ? 'step' : undefined}
            aria-pressed={step.id === chosenId}
            disabled={onChoose === null}
            onClick={() => onChoose?.(step.id)}
          >
            <span className={styles.mark} aria-hidden>
              {step.doneOn === null ? index + 1 : <CheckOutlined />}
            </span>
            <span className={styles.title}>{step.title}</span>
            <span className={styles.when}>
              <span className="num">{formatDate(step.doneOn ?? step.dueOn)}</span> <StateWord due={step} />
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

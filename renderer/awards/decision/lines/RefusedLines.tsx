import type { Ref } from 'react';
import type { DecisionLineInput } from '#core/awards/decision.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import styles from './lineForm.module.css';

/** A line that could not be added, as it was typed. */
export interface RefusedLine {
  key: number;
  line: DecisionLineInput;
  /** The sentence of the refusal. */
  why: string;
}

interface RefusedLinesProps {
  ref: Ref<HTMLDivElement>;
  lines: readonly RefusedLine[];
  /** The fields hold another line: one can be taken back once that is added. */
  isWaiting: boolean;
  onTakeBack: (line: RefusedLine) => void;
  onDrop: (line: RefusedLine) => void;
}

/** Lines that could not be added, with why; each goes back to the fields or is given up. */
export function RefusedLines({ ref, lines, isWaiting, onTakeBack, onDrop }: RefusedLinesProps) {
  return (
    <div ref={ref} role="alert" className={styles.refused}>
      <ul>
        {lines.map((line) => (
          <li key={line.key}>
            <span className={styles.problem}>
              Chưa thêm được {line.line.name}. {line.why}
            </span>
            <LinkButton
              aria-label={`Lấy lại ${line.line.name}`}
              disabled={isWaiting}
              title={isWaiting ? 'Thêm xong dòng đang nhập rồi lấy lại' : undefined}
              onClick={() => onTakeBack(line)}
            >
              Lấy lại
            </LinkButton>
            <LinkButton aria-label={`Bỏ ${line.line.name}`} onClick={() => onDrop(line)}>
              Bỏ
            </LinkButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Link } from 'react-router';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import type { ScoreBoard } from '../../../api/scoresQueries.ts';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import styles from './board.module.css';

interface BoardBarProps {
  scheme: NonNullable<ScoreBoard['scheme']>;
  threshold: number | null;
  onThreshold: (threshold: number | null) => void;
  /** Given while no score stands on the template. */
  onChangeTemplate: (() => void) | undefined;
}

/** Above the board: by which template, and from which difference on the parts are told apart. */
export function BoardBar({ scheme, threshold, onThreshold, onChangeTemplate }: BoardBarProps) {
  return (
    <div className={styles.bar}>
      <span className={styles.template}>
        Mẫu{' '}
        <b>
          <Link to={`/clusters/templates/${scheme.templateId}`}>
            {scheme.templateName} ({scheme.templateYear})
          </Link>
        </b>
      </span>
      {onChangeTemplate && <LinkButton onClick={onChangeTemplate}>Đổi mẫu</LinkButton>}
      <span className={styles.threshold}>
        <label htmlFor="score-threshold">Tô đậm khi chênh lệch trên</label>
        <HundredthsInput id="score-threshold" value={threshold} onChange={onThreshold} /> điểm
      </span>
    </div>
  );
}

import { Checkbox, Input, Segmented } from 'antd';
import {
  SCORE_PART_LABELS,
  SCORE_PARTS,
  type ScorePart,
  type ScorePartInput,
} from '#core/clusters/scores/scoreEntries.ts';
import { DateField } from '../../../shared/DateField.tsx';
import { LinkButton } from '../../../shared/LinkButton.tsx';
import { partStateWords } from '../partState.ts';
import styles from './sheet.module.css';

interface PartBarProps {
  part: ScorePart;
  onPart: (part: ScorePart) => void;
  /** FINAL, DRAFT, or null for a part nobody has begun. */
  states: Record<ScorePart, 'DRAFT' | 'FINAL' | null>;
  typed: ScorePartInput;
  usualScorer: string;
  canEdit: boolean;
  onChange: (patch: Partial<Pick<ScorePartInput, 'scoredBy' | 'scoredOn'>>) => void;
  /** Given while there is a scoring of the member itself to begin from. */
  onTakeOver: (() => void) | undefined;
  differences: number;
  showsDifferences: boolean;
  onShowDifferences: (shows: boolean) => void;
}

/** Which part is in hand, how far each is, who scores it when. */
export function PartBar(props: PartBarProps) {
  const { part, onPart, states, typed, usualScorer, canEdit, onChange, onTakeOver } = props;
  const { differences, showsDifferences, onShowDifferences } = props;
  return (
    <div className={styles.bar}>
      <Segmented
        aria-label="Phần đang xem"
        value={part}
        onChange={onPart}
        options={SCORE_PARTS.map((each) => ({
          value: each,
          label: (
            <>
              {SCORE_PART_LABELS[each]}
              <span className={styles.tab}>{partStateWords(states[each]).toLowerCase()}</span>
            </>
          ),
        }))}
      />
      <span className={styles.by}>
        <label htmlFor="score-by">Người chấm</label>
        {canEdit ? (
          <Input
            id="score-by"
            size="small"
            className={styles.byName ?? ''}
            maxLength={200}
            placeholder={usualScorer}
            value={typed.scoredBy}
            onChange={(event) => onChange({ scoredBy: event.target.value })}
          />
        ) : (
          <output id="score-by">{typed.scoredBy === '' ? 'chưa ghi' : typed.scoredBy}</output>
        )}
      </span>
      <span className={styles.by}>
        <label htmlFor="score-on">Ngày</label>
        <span className={styles.byDay}>
          <DateField
            id="score-on"
            size="small"
            keepsLast
            disabled={!canEdit}
            value={typed.scoredOn}
            onChange={(scoredOn) => onChange({ scoredOn })}
          />
        </span>
      </span>
      <span className={styles.right}>
        {(differences > 0 || showsDifferences) && (
          <Checkbox checked={showsDifferences} onChange={(event) => onShowDifferences(event.target.checked)}>
            Chỉ chỗ lệch ({differences})
          </Checkbox>
        )}
        {onTakeOver && (
          <LinkButton title="Điền các ô còn trống theo phần tự chấm" onClick={onTakeOver}>
            Lấy theo tự chấm
          </LinkButton>
        )}
      </span>
    </div>
  );
}

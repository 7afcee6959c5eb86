import { memo } from 'react';
import type { TargetDirection } from '#core/clusters/pledge.ts';
import { formatQuantity } from '#core/clusters/quantity.ts';
import { figureOf, type FigureDraft, type ResultPlace } from './resultsDraft.ts';
import styles from './results.module.css';

interface FigureFieldProps extends ResultPlace {
  label: string;
  direction: TargetDirection;
  /** Hundredths, as kept. */
  stored: number | null;
  draft: FigureDraft | undefined;
  /** What stands for the figure while there is none. */
  placeholder?: string | undefined;
  isReadOnly: boolean;
  onType: (place: ResultPlace, text: string) => void;
  onLeave: (place: ResultPlace) => void;
}

/** One figure of the grid. Of a target that is done or not, the choice between the two. */
export const FigureField = memo(function FigureField(props: FigureFieldProps) {
  const { label, direction, targetId, period, memberId, stored, draft, placeholder, isReadOnly, onType, onLeave } =
    props;
  const place = { targetId, period, memberId };
  const text = draft?.text ?? (stored === null ? '' : formatQuantity(stored));
  if (direction === 'YES_NO') {
    return (
      <select
        className={styles.choice}
        aria-label={label}
        data-column={period}
        disabled={isReadOnly}
        value={text === '' ? '' : figureOf(text) === 0 ? '0' : '1'}
        onChange={(event) => {
          onType(place, event.target.value);
          // A choice is whole at once, other than a figure half typed.
          onLeave(place);
        }}
      >
        <option value="">–</option>
        <option value="1">Đã làm</option>
        <option value="0">Chưa làm</option>
      </select>
    );
  }
  const isWrong = draft?.isLeft === true && figureOf(draft.text) === undefined;
  return (
    <input
      className={`${styles.figureField} num ${isWrong ? styles.wrong : ''}`}
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? NO_FIGURE : undefined}
      data-column={period}
      inputMode="decimal"
      autoComplete="off"
      maxLength={24}
      readOnly={isReadOnly}
      placeholder={placeholder}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => onType(place, event.target.value)}
      onBlur={() => onLeave(place)}
    />
  );
});

export const NO_FIGURE =
  'Số chưa đúng nên chưa lưu; hãy nhập số không âm, nhiều nhất hai chữ số thập phân, như 3.812 hoặc 78,4';

import type { ScoreEntry } from '#core/clusters/scores/scoreEntries.ts';
import { MAX_COUNT } from '#core/clusters/scores/scoreEntries.ts';
import type { SheetItem } from '#core/clusters/scores/sheetRows.ts';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './sheet.module.css';

interface EntryFieldsProps {
  item: SheetItem;
  entry: ScoreEntry;
  onEnter: (patch: Partial<ScoreEntry>) => void;
}

/** Column Enter goes down in: whatever decides the points of a line, plans apart. */
export const VALUE_COLUMN = 'value';
const PLAN_COLUMN = 'plan';

/** Id of the field that decides the points of a line. */
export const valueFieldId = (key: string) => `score-${key}`;

/** What a line asks for besides points: plan and actual, a grade, a count, or whether it holds. */
export function EntryFields({ item, entry, onEnter }: EntryFieldsProps) {
  const id = valueFieldId(item.key);
  if (item.type === 'BONUS') return null;
  if (item.type === 'KNOCKOUT') {
    return (
      <label className={styles.knockout}>
        <input
          id={id}
          type="checkbox"
          data-column={VALUE_COLUMN}
          checked={(entry.count ?? 0) > 0}
          onChange={(event) => onEnter({ count: event.target.checked ? 1 : null })}
        />
        Mắc phải<span className="visually-hidden">: {item.name}</span>
      </label>
    );
  }
  if (item.type === 'PENALTY') {
    const unit = item.rule.type === 'EACH' ? 'lần' : 'ngày chậm';
    return (
      <span className={styles.pair}>
        <input
          id={id}
          className={`${fields.field} ${fields.figure} num`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          data-column={VALUE_COLUMN}
          aria-label={`Số ${unit}: ${item.name}`}
          value={entry.count ?? ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            const count = countOf(event.target.value);
            if (count !== undefined) onEnter({ count });
          }}
        />
        <span className={styles.unit}>{unit}</span>
      </span>
    );
  }
  switch (item.measure.type) {
    case 'POINTS':
      return null;
    case 'GRADES':
      // The system's own list: a letter chooses, and Enter stays free for going down the column.
      return (
        <select
          id={id}
          className={fields.field}
          data-column={VALUE_COLUMN}
          aria-label={`Mức: ${item.name}`}
          value={entry.grade}
          onChange={(event) => onEnter({ grade: event.target.value })}
        >
          <option value="">Chọn mức</option>
          {item.measure.grades.map(({ name, percent }) => (
            <option key={name} value={name}>
              {name} – {percent}%
            </option>
          ))}
        </select>
      );
    case 'QUANTITY':
      return (
        <span className={styles.pair}>
          <HundredthsInput
            column={PLAN_COLUMN}
            aria-label={`Kế hoạch: ${item.name}`}
            placeholder="Kế hoạch"
            value={entry.plan}
            onChange={(plan) => onEnter({ plan })}
          />
          <HundredthsInput
            id={id}
            column={VALUE_COLUMN}
            aria-label={`Thực hiện: ${item.name}`}
            placeholder="Thực hiện"
            value={entry.actual}
            onChange={(actual) => onEnter({ actual })}
          />
          {item.measure.unit !== '' && <span className={styles.measured}>{item.measure.unit}</span>}
        </span>
      );
  }
}

/** Null for an emptied field, undefined for text without a digit: that deletes no count. */
function countOf(text: string): number | null | undefined {
  const digits = text.replace(/\D/gu, '');
  if (digits !== '') return Math.min(Number(digits), MAX_COUNT);
  return text.trim() === '' ? null : undefined;
}

import type { Bonus, Knockout, Penalty } from '#core/clusters/scores/scoreTemplate.ts';
import { formatHundredths, parseHundredths } from '../../../shared/inputs/hundredths.ts';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import { RowActs, RowName, type RowEditing } from './RowParts.tsx';
import { WrittenList } from './WrittenList.tsx';
import { readSteps, writeSteps } from './writtenLists.ts';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './template.module.css';

/** A row of the bonuses, penalties or knock-outs, with how it is changed. */
export type ExtraLine =
  | { list: 'bonuses'; row: Bonus; onChange: (patch: Partial<Bonus>) => void }
  | { list: 'penalties'; row: Penalty; onChange: (patch: Partial<Penalty>) => void }
  | { list: 'knockouts'; row: Knockout; onChange: (patch: Partial<Knockout>) => void };

interface ExtraRowProps {
  number: number;
  line: ExtraLine;
  editing: RowEditing;
}

/** One bonus, penalty or knock-out in the editor. */
export function ExtraRow({ number, line, editing }: ExtraRowProps) {
  const { list, row } = line;
  return (
    <tr onKeyDown={editing.onKeyDown} data-row={editing.rowKey}>
      <td className={`${styles.number} num`}>{number}</td>
      <td>
        <RowName
          id={editing.nameId}
          name={row.name}
          problem={editing.problem}
          onChange={(name) => line.onChange({ name })}
        />
      </td>
      <td>
        {list === 'bonuses' && (
          <HundredthsInput
            column="max"
            aria-label={`Điểm tối đa: ${row.name}`}
            value={row.max}
            onChange={(max) => line.onChange({ max: max ?? 0 })}
          />
        )}
      </td>
      <td className={styles.way}>
        {list === 'penalties' && <PenaltyRule penalty={row} onChange={line.onChange} />}
        {list === 'knockouts' && <span className={styles.hint}>Mắc phải thì tổng điểm không tính</span>}
      </td>
      <td>
        {list !== 'knockouts' && (
          <input
            type="checkbox"
            className={styles.tick}
            aria-label={`Chỉ bên thẩm định chấm: ${row.name}`}
            checked={row.appraisedOnly}
            onChange={(event) => line.onChange({ appraisedOnly: event.target.checked })}
          />
        )}
      </td>
      <td>
        <RowActs what={row.name === '' ? 'dòng này' : row.name} editing={editing} />
      </td>
    </tr>
  );
}

function PenaltyRule({ penalty, onChange }: { penalty: Penalty; onChange: (patch: Partial<Penalty>) => void }) {
  const { rule, bars, name } = penalty;
  return (
    <>
      <span className={styles.detail}>
        <select
          className={fields.field}
          aria-label={`Cách trừ: ${name}`}
          value={rule.type}
          onChange={(event) => onChange({ rule: blankRule(event.target.value as Penalty['rule']['type']) })}
        >
          <option value="EACH">Mỗi lần</option>
          <option value="DAYS_LATE">Theo ngày chậm</option>
        </select>
        {rule.type === 'EACH' && (
          <HundredthsInput
            aria-label={`Điểm trừ mỗi lần: ${name}`}
            value={rule.points}
            onChange={(points) => onChange({ rule: { type: 'EACH', points: points ?? 0 } })}
          />
        )}
      </span>
      {rule.type === 'DAYS_LATE' && (
        <WrittenList
          label={`Số ngày chậm và điểm trừ: ${name}`}
          value={rule.steps}
          write={(steps) => writeSteps(steps, formatHundredths)}
          read={(text) => readSteps(text, parseHundredths)}
          example="5 ngày 5; 10 ngày 10; 15 ngày 20"
          onChange={(steps) => onChange({ rule: { type: 'DAYS_LATE', steps } })}
        />
      )}
      <label className={styles.detail}>
        <input type="checkbox" checked={bars} onChange={(event) => onChange({ bars: event.target.checked })} />
        Bị trừ thì không được xét
      </label>
    </>
  );
}

function blankRule(type: Penalty['rule']['type']): Penalty['rule'] {
  return type === 'EACH' ? { type, points: 0 } : { type, steps: [{ from: 1, points: 100 }] };
}

import type { Criterion, Measure } from '#core/clusters/scores/scoreTemplate.ts';
import { HundredthsInput } from '../../../shared/inputs/HundredthsInput.tsx';
import { USUAL_GRADES } from './templateDraft.ts';
import { RowActs, RowName, type RowEditing } from './RowParts.tsx';
import { WrittenList } from './WrittenList.tsx';
import { readGrades, writeGrades } from './writtenLists.ts';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './template.module.css';

interface CriterionRowProps {
  number: number;
  criterion: Criterion;
  editing: RowEditing;
  onChange: (patch: Partial<Criterion>) => void;
}

const MEASURE_LABELS: Record<Measure['type'], string> = {
  POINTS: 'Cho điểm',
  QUANTITY: 'Thực hiện ÷ kế hoạch',
  GRADES: 'Theo mức',
};
const MEASURES = Object.keys(MEASURE_LABELS) as Measure['type'][];

/** One criterion in the editor: its text, its maximum, and how its points are found. */
export function CriterionRow({ number, criterion, editing, onChange }: CriterionRowProps) {
  const { name, max, measure, appraisedOnly } = criterion;
  return (
    <tr onKeyDown={editing.onKeyDown} data-row={editing.rowKey}>
      <td className={`${styles.number} num`}>{number}</td>
      <td>
        <RowName
          id={editing.nameId}
          name={name}
          problem={editing.problem}
          onChange={(text) => onChange({ name: text })}
        />
      </td>
      <td>
        <HundredthsInput
          column="max"
          aria-label={`Điểm chuẩn: ${name}`}
          value={max}
          onChange={(points) => onChange({ max: points ?? 0 })}
        />
      </td>
      <td className={styles.way}>
        <select
          className={fields.field}
          aria-label={`Cách chấm: ${name}`}
          value={measure.type}
          onChange={(event) => onChange({ measure: blankMeasure(event.target.value as Measure['type']) })}
        >
          {MEASURES.map((type) => (
            <option key={type} value={type}>
              {MEASURE_LABELS[type]}
            </option>
          ))}
        </select>
        {measure.type === 'QUANTITY' && (
          <span className={styles.detail}>
            <input
              className={fields.field}
              aria-label={`Đơn vị tính: ${name}`}
              placeholder="Đơn vị tính"
              maxLength={40}
              value={measure.unit}
              onChange={(event) => onChange({ measure: { ...measure, unit: event.target.value } })}
            />
            <label>
              <input
                type="checkbox"
                checked={measure.inverse}
                onChange={(event) => onChange({ measure: { ...measure, inverse: event.target.checked } })}
              />
              Càng ít càng tốt
            </label>
          </span>
        )}
        {measure.type === 'GRADES' && (
          <WrittenList
            label={`Các mức và phần trăm điểm: ${name}`}
            value={measure.grades}
            write={writeGrades}
            read={readGrades}
            example="A 100, B 80, C 60"
            onChange={(grades) => onChange({ measure: { type: 'GRADES', grades } })}
          />
        )}
      </td>
      <td>
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={`Chỉ bên thẩm định chấm: ${name}`}
          checked={appraisedOnly}
          onChange={(event) => onChange({ appraisedOnly: event.target.checked })}
        />
      </td>
      <td>
        <RowActs what={name === '' ? 'tiêu chí' : name} editing={editing} />
      </td>
    </tr>
  );
}

function blankMeasure(type: Measure['type']): Measure {
  switch (type) {
    case 'POINTS':
      return { type };
    case 'QUANTITY':
      return { type, unit: '', inverse: false };
    case 'GRADES':
      return { type, grades: USUAL_GRADES };
  }
}

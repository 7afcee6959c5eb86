import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { HundredthsInput } from '../../shared/inputs/HundredthsInput.tsx';
import type { TypedCriterion } from './typedScoreForm.ts';
import inputs from '../../shared/inputs/cellField.module.css';
import authors from '../form/authors.module.css';
import styles from './scoreForm.module.css';

interface CriterionRowProps {
  number: number;
  criterion: TypedCriterion;
  idOf: (field: string) => string;
  problemOf: (field: string) => string | undefined;
  onChange: (patch: Partial<TypedCriterion>) => void;
  onMove: (by: 1 | -1) => void;
  /** Left out for the only criterion: a form has one at least. */
  onRemove: (() => void) | undefined;
}

/** One criterion of a form while it is written. */
export function CriterionRow(props: CriterionRowProps) {
  const { number, criterion, idOf, problemOf, onChange, onMove, onRemove } = props;
  const what = criterion.name === '' ? `tiêu chí ${number}` : criterion.name;
  return (
    <tr data-row={criterion.key}>
      <td className={`${styles.number} num`}>{number}</td>
      <td>{text('groupName', 'Nhóm', 200)}</td>
      <td>{text('name', 'Tên', 300)}</td>
      <td>
        {points('max', 'Điểm tối đa')}
        {problem('max')}
      </td>
      <td>
        {points('pass', 'Điểm cần đạt')}
        {problem('pass')}
      </td>
      <td>
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={`Thiếu thì loại: ${what}`}
          checked={criterion.disqualifies}
          onChange={(event) => onChange({ disqualifies: event.target.checked })}
        />
      </td>
      <td>{text('guide', 'Hướng dẫn chấm', 500)}</td>
      <td>
        <span className={authors.acts}>
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined aria-hidden />}
            aria-label={`Đưa lên: ${what}`}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined aria-hidden />}
            aria-label={`Đưa xuống: ${what}`}
            onClick={() => onMove(1)}
          />
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined aria-hidden />}
            aria-label={`Bỏ: ${what}`}
            disabled={onRemove === undefined}
            onClick={onRemove}
          />
        </span>
      </td>
    </tr>
  );

  function text(field: 'groupName' | 'name' | 'guide', label: string, maxLength: number) {
    return (
      <>
        <input
          id={idOf(field)}
          className={`${inputs.field} ${problemOf(field) === undefined ? '' : inputs.wrong}`}
          aria-label={`${label}: ${what}`}
          aria-invalid={problemOf(field) !== undefined}
          autoComplete="off"
          data-column={field}
          maxLength={maxLength}
          value={criterion[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
        {problem(field)}
      </>
    );
  }

  function points(field: 'max' | 'pass', label: string) {
    return (
      <HundredthsInput
        id={idOf(field)}
        column={field}
        aria-label={`${label}: ${what}`}
        problem={problemOf(field)}
        value={criterion[field]}
        onChange={(value) => onChange({ [field]: value })}
      />
    );
  }

  function problem(field: string) {
    const words = problemOf(field);
    return (
      words !== undefined && (
        <span className={authors.problem} role="alert">
          {words}
        </span>
      )
    );
  }
}

import type { KeyboardEvent } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import fields from '../../../shared/inputs/cellField.module.css';
import styles from './template.module.css';

/** What a row of the editor can do besides being typed into. */
export interface RowEditing {
  /** Key of what the row is about. */
  rowKey: string;
  nameId: string;
  problem: string | undefined;
  onMove: (by: 1 | -1) => void;
  /** Left out for the last criterion of a group: a group has at least one. */
  onRemove: (() => void) | undefined;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export const NAME_COLUMN = 'name';
const MAX_NAME = 500;

interface RowNameProps {
  id: string;
  label?: string;
  name: string;
  problem: string | undefined;
  onChange: (name: string) => void;
}

/** The text of a row; as many lines as it needs. */
export function RowName({ id, label = 'Nội dung', name, problem, onChange }: RowNameProps) {
  return (
    <>
      <textarea
        id={id}
        className={`${fields.field} ${styles.name} ${problem === undefined ? '' : fields.wrong}`}
        rows={1}
        maxLength={MAX_NAME}
        data-column={NAME_COLUMN}
        aria-label={label}
        aria-invalid={problem !== undefined}
        value={name}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
      />
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

/** Up, down, out. */
export function RowActs({ what, editing: { onMove, onRemove } }: { what: string; editing: RowEditing }) {
  return (
    <span className={styles.rowActs}>
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
  );
}

import type { KeyboardEvent } from 'react';
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import { formatQuantity } from '#core/clusters/quantity.ts';
import { formatDate } from '#core/dates/isoDate.ts';
import type { PledgeTarget } from '../../api/pledgesQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { plannedShort } from './progressWords.ts';
import { countingWords } from './targetForm.ts';
import styles from './targets.module.css';

interface TargetRowProps {
  target: PledgeTarget;
  ordinal: number;
  kind: ClusterKind;
  hasWeights: boolean;
  canEdit: boolean;
  onEdit: () => void;
  onRemove: () => void;
  onMove: (step: -1 | 1) => void;
}

/** One target that is read; Alt+↑ ↓ moves it inside its group. */
export function TargetRow(props: TargetRowProps) {
  const { target, ordinal, kind, hasWeights, canEdit, onEdit, onRemove, onMove } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key];
    if (!canEdit || !event.altKey || step === undefined) return;
    event.preventDefault();
    onMove(step);
  };
  return (
    <tr onKeyDown={onKeyDown} onDoubleClick={canEdit ? onEdit : undefined}>
      <td className={`${styles.ordinal} num`}>{ordinal}</td>
      <td>
        {target.content}
        {target.proof !== '' && <div className={styles.proof}>Minh chứng: {target.proof}</div>}
      </td>
      <td className={styles.measure}>{target.measure}</td>
      <td className={`${styles.figure} num`}>{plannedShort(target)}</td>
      <td className={styles.counting}>{countingWords(target.counting, kind)}</td>
      {hasWeights && (
        <td className={`${styles.weight} num`}>{target.weight === null ? '' : formatQuantity(target.weight)}</td>
      )}
      <td className={`${styles.due} num`}>{target.dueOn === null ? '' : formatDate(target.dueOn)}</td>
      <td className={canEdit ? styles.acts : styles.noActs}>
        {canEdit && (
          <span className={styles.rowActs}>
            <LinkButton aria-label={`Sửa: ${target.content}`} onClick={onEdit}>
              Sửa
            </LinkButton>
            <LinkButton aria-label={`Bỏ: ${target.content}`} onClick={onRemove}>
              Bỏ
            </LinkButton>
            <MoveButtons what={target.content} onMove={onMove} />
          </span>
        )}
      </td>
    </tr>
  );
}

/** Up and down, for the mouse. */
export function MoveButtons({ what, onMove }: { what: string; onMove: (step: -1 | 1) => void }) {
  return (
    <span className={styles.moves}>
      <button type="button" title="Lên (Alt+↑)" aria-label={`Chuyển lên: ${what}`} onClick={() => onMove(-1)}>
        <ArrowUpOutlined aria-hidden />
      </button>
      <button type="button" title="Xuống (Alt+↓)" aria-label={`Chuyển xuống: ${what}`} onClick={() => onMove(1)}>
        <ArrowDownOutlined aria-hidden />
      </button>
    </span>
  );
}

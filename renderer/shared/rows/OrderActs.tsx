import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { LinkButton } from '../LinkButton.tsx';
import { useIsWriting } from '../useIsWriting.ts';
import styles from './orderActs.module.css';

interface OrderActsProps {
  /** Completes "Đưa … lên trên". */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  /** What "Sửa" edits, for those who only hear it. */
  editLabel: string;
  onEdit: () => void;
}

/** Up, down, edit: for a row of a table whose order is the order of papers. */
export function OrderActs({ name, index, count, onMove, editLabel, onEdit }: OrderActsProps) {
  // Another step would start from the order before this one. Not `disabled`: the focus stays for the next step.
  const isWriting = useIsWriting();
  const move = (to: number) => {
    if (!isWriting) onMove(to);
  };
  return (
    <span className={styles.acts}>
      <Button
        size="small"
        type="text"
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={`Đưa ${name} lên trên`}
        disabled={index === 0}
        aria-disabled={isWriting || index === 0}
        onClick={() => move(index - 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={`Đưa ${name} xuống dưới`}
        disabled={index === count - 1}
        aria-disabled={isWriting || index === count - 1}
        onClick={() => move(index + 1)}
      />
      <LinkButton aria-label={editLabel} onClick={onEdit}>
        Sửa
      </LinkButton>
    </span>
  );
}

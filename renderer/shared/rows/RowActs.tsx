import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import styles from './rowActs.module.css';

interface RowActsProps {
  /** Completes "Chuyển … lên". */
  name: string;
  index: number;
  count: number;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** Up, down, out: for a row whose place matters. */
export function RowActs({ name, index, count, onMove, onRemove }: RowActsProps) {
  return (
    <span className={styles.acts}>
      <Button
        type="text"
        size="small"
        icon={<UpOutlined />}
        aria-label={`Chuyển ${name} lên`}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={`Chuyển ${name} xuống`}
        disabled={index === count - 1}
        onClick={() => onMove(index + 1)}
      />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={`Bỏ ${name}`} onClick={onRemove} />
    </span>
  );
}

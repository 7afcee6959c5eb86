import { Button } from 'antd';
import styles from './rowForm.module.css';

interface NewerNoticeProps {
  /** The row as somebody else saved it meanwhile, in words; null where nobody did. */
  newer: string | null;
  onKeepMine: () => void;
}

/** In a form: what somebody else saved while it was open, and the way to write over it knowingly. */
export function NewerNotice({ newer, onKeepMine }: NewerNoticeProps) {
  if (newer === null) return null;
  return (
    <div className={`${styles.wide} ${styles.newer}`} role="alert">
      <p>
        <b>Dòng này vừa được sửa ở nơi khác:</b> {newer}. Nội dung bạn nhập vẫn còn, chưa ghi đè.
      </p>
      <Button size="small" onClick={onKeepMine}>
        Lưu đè bằng bản tôi nhập
      </Button>
    </div>
  );
}

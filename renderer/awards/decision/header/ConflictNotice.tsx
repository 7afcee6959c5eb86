import { Button } from 'antd';
import { headerDrafts, type HeaderDraft } from './headerDraft.ts';
import { describeField, HEADER_LABELS } from './headerLabels.ts';
import styles from './header.module.css';

interface ConflictNoticeProps {
  draft: HeaderDraft;
  onSettle: (keep: 'MINE' | 'THEIRS') => void;
}

/** Someone else saved first: both versions side by side, nothing lost, the clerk decides. */
export function ConflictNotice({ draft, onSettle }: ConflictNoticeProps) {
  const { conflict, typed } = draft;
  if (!conflict) return null;
  return (
    <section className={styles.conflict} role="alert" aria-label="Có bản mới hơn">
      <p>
        <b>Đã có người sửa quyết định này sau khi bạn mở.</b> Nội dung bạn nhập vẫn còn, chưa ghi đè. Hãy chọn bản để
        giữ.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" style={{ width: 150 }}>
              Mục khác nhau
            </th>
            <th scope="col">Bạn đang nhập</th>
            <th scope="col">Bản đã lưu của người khác</th>
          </tr>
        </thead>
        <tbody>
          {headerDrafts.differing(typed, conflict.form).map((field) => (
            <tr key={field}>
              <th scope="row">{HEADER_LABELS[field]}</th>
              <td>{describeField(typed, field) || 'Để trống'}</td>
              <td>{describeField(conflict.form, field) || 'Để trống'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.conflictActs}>
        <Button onClick={() => onSettle('MINE')}>Lưu bản tôi đang nhập</Button>
        <Button onClick={() => onSettle('THEIRS')}>Lấy bản của người khác</Button>
      </div>
    </section>
  );
}

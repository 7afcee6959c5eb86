import { Button } from 'antd';
import { differingMatters } from './settingsWords.ts';
import type { SettingsDraft } from './settingsDraft.ts';
import styles from './conflict.module.css';

interface SettingsConflictProps {
  draft: SettingsDraft;
  onSettle: (keep: 'MINE' | 'THEIRS') => void;
}

/** Somebody saved the settings first: both versions side by side, what was typed stays. */
export function SettingsConflict({ draft, onSettle }: SettingsConflictProps) {
  const { conflict, typed } = draft;
  if (!conflict) return null;
  return (
    <section className={styles.conflict} role="alert" aria-label="Có bản thiết lập mới hơn">
      <p>
        <b>Đã có người sửa thiết lập sau khi bạn mở.</b> Nội dung bạn nhập vẫn còn bên dưới, chưa ghi đè. Hãy chọn bản
        để giữ.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Mục khác nhau</th>
            <th scope="col">Bạn đang nhập</th>
            <th scope="col">Bản đã lưu</th>
          </tr>
        </thead>
        <tbody>
          {differingMatters(typed, conflict.form).map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{mine === '' ? 'Để trống' : mine}</td>
              <td>{theirs === '' ? 'Để trống' : theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.acts}>
        <Button onClick={() => onSettle('MINE')}>Giữ bản tôi đang nhập</Button>
        <Button onClick={() => onSettle('THEIRS')}>Lấy bản đã lưu</Button>
      </div>
    </section>
  );
}

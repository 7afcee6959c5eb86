import { Button } from 'antd';
import { formatDate } from '#core/dates/isoDate.ts';
import { FORM_LABELS, pledgeDrafts, type PledgeDraft, type PledgeForm } from './pledgeDraft.ts';
import styles from './pledge.module.css';

interface PledgeConflictProps {
  draft: PledgeDraft;
  onSettle: (keep: 'MINE' | 'THEIRS') => void;
}

/** Someone else saved first: both versions side by side, nothing lost, the clerk decides. */
export function PledgeConflict({ draft: { conflict, typed }, onSettle }: PledgeConflictProps) {
  if (!conflict) return null;
  return (
    <section className={styles.conflict} role="alert" aria-label="Có bản mới hơn">
      <p>
        <b>Đã có người sửa giao ước này sau khi bạn mở.</b> Nội dung bạn nhập vẫn còn, chưa ghi đè. Hãy chọn bản để giữ.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Mục khác nhau</th>
            <th scope="col">Bạn đang nhập</th>
            <th scope="col">Bản đã lưu của người khác</th>
          </tr>
        </thead>
        <tbody>
          {pledgeDrafts.differing(typed, conflict.form).map((field) => (
            <tr key={field}>
              <th scope="row">{FORM_LABELS[field]}</th>
              <td>{describe(typed, field)}</td>
              <td>{describe(conflict.form, field)}</td>
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

function describe(form: PledgeForm, field: keyof PledgeForm): string {
  const words =
    field === 'signedOn'
      ? form.signedOn && formatDate(form.signedOn)
      : field === 'parties'
        ? form.parties.map(({ name, signerName }) => [name, signerName].filter(Boolean).join(': ')).join('\n')
        : form[field];
  return words === null || words === '' ? 'Để trống' : words;
}

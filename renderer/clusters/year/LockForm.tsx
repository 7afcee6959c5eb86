import { useState } from 'react';
import { z } from 'zod';
import { requiredText } from '#core/text/cleanText.ts';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useYearWrites } from '../useClusterWrites.ts';
import { Notice } from '../../shared/Notice.tsx';
import { inStepOrder, type OpenedYear } from './yearView.ts';
import styles from '../../shared/rowForm.module.css';

const reasonSchema = z.strictObject({ reason: requiredText(500, 'Cần ghi lý do') });

/** Locks the year, or opens a locked one again; either way with a reason that stays in the history. */
export function LockForm({ view, onDone }: { view: OpenedYear; onDone: () => void }) {
  const { setLock } = useYearWrites();
  const { id, year, version, lockedAt } = view.year;
  const [seen] = useState({ version, lock: lockedAt === null });
  const [reason, setReason] = useState('');
  const form = useCheckedForm('lock', reasonSchema, { reason });
  const submit = () => {
    const checked = form.check();
    if (checked) setLock.mutate({ yearId: id, ...seen, ...checked }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={seen.lock ? `Khóa năm ${year}` : `Mở khóa năm ${year}`}
      saveLabel={seen.lock ? 'Khóa năm' : 'Mở khóa'}
      isSaving={setLock.isPending}
      isTouched={reason !== ''}
      failure={setLock.error === null ? null : failureOf(setLock.error)}
      newer={null}
      onKeepMine={submit}
      onSave={submit}
      onClose={onDone}
      effect={
        seen.lock
          ? 'Sau khi khóa, giao ước, kết quả, bảng điểm, vai trò và các bước của năm chỉ còn xem; quản trị có thể mở khóa khi cần sửa.'
          : 'Mở khóa để sửa rồi khóa lại. Lý do và người mở khóa được ghi vào lịch sử.'
      }
    >
      {seen.lock && <StillOpen view={view} />}
      <TextField
        id={form.idOf('reason')}
        className={styles.wide}
        label="Lý do"
        autoFocus
        maxLength={500}
        value={reason}
        error={form.problemOf('reason')}
        onChange={setReason}
      />
    </RowForm>
  );
}

/** What locking would leave undone; it may well be meant so, and is only told. */
function StillOpen({ view }: { view: OpenedYear }) {
  const open = inStepOrder(view.steps).filter(({ doneOn }) => doneOn === null);
  if (open.length === 0 && view.unappraised === 0) return null;
  return (
    <div className={styles.wide}>
      <Notice tone="warn">
        Năm {view.year.year} còn việc chưa xong:
        {open.length > 0 && ` ${open.length} bước (${open.map(({ title }) => title).join('; ')}).`}
        {view.unappraised > 0 &&
          ` ${view.unappraised}/${view.members.length} đơn vị chưa có điểm thẩm định, xếp hạng còn là tạm tính.`}
      </Notice>
    </div>
  );
}

import { useNavigate } from 'react-router';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useYearWrites } from '../useClusterWrites.ts';
import type { OpenedYear } from './yearView.ts';
import styles from '../../shared/rowForm.module.css';

/** Says what the next year would take over from this one, and copies it once that is confirmed. */
export function CopyForm({ view, onDone }: { view: OpenedYear; onDone: () => void }) {
  const navigate = useNavigate();
  const { copy } = useYearWrites();
  const { cluster, year, steps } = view;
  const yearAfter = year.year + 1;
  const submit = () =>
    copy.mutate(
      { clusterId: cluster.id, year: yearAfter },
      { onSuccess: () => void navigate(`/clusters/${cluster.id}/years/${yearAfter}`) },
    );
  return (
    <RowForm
      title={`Chép sang năm ${yearAfter}`}
      saveLabel={`Chép sang ${yearAfter}`}
      isSaving={copy.isPending}
      isTouched={false}
      failure={copy.error === null ? null : failureOf(copy.error)}
      newer={null}
      onKeepMine={submit}
      onSave={submit}
      onClose={onDone}
      effect={`Năm ${year.year} giữ nguyên. Năm ${yearAfter} mở ra ngay để rà lại ngày và chỉ tiêu.`}
    >
      <p className={styles.wide}>
        <b>Sẽ chép:</b> {steps.length} bước với ngày chuyển sang năm {yearAfter}, người đại diện của đơn vị còn tham
        gia, lời văn và chỉ tiêu giao ước, mẫu bảng điểm và chỉ tiêu mà từng tiêu chí lấy số.
      </p>
      <p className={styles.wide}>
        <b>Không chép:</b> kết quả, điểm, ngày ký, ngày xong và ghi chú của các bước, vai trò trong cụm, khối.
      </p>
    </RowForm>
  );
}

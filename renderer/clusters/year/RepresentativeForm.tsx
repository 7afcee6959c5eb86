import { representativeInputSchema, type RepresentativeInput } from '#core/clusters/cluster.ts';
import type { YearMember } from '../../api/clustersQueries.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { useYearWrites } from '../useClusterWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface RepresentativeFormProps {
  yearId: string;
  year: number;
  /** The member as the table shows it now. */
  member: YearMember;
  onDone: () => void;
}

/** Who stands for a member in the year: takes part in the summit and signs. */
export function RepresentativeForm({ yearId, year, member, onDone }: RepresentativeFormProps) {
  const { setRepresentative } = useYearWrites();
  const stored = member.representative;
  const { typed, put, ...form } = useRecordForm<RepresentativeInput, RepresentativeInput, number | null>({
    name: 'representative',
    schema: representativeInputSchema,
    record: { version: stored?.version ?? null },
    start: () => ({ fullName: stored?.fullName ?? '', position: stored?.position ?? '' }),
    write: (representative, version) => {
      if (version === null && representative.fullName === '') onDone();
      else setRepresentative.mutate({ yearId, memberId: member.id, representative, version }, { onSuccess: onDone });
    },
    writes: [setRepresentative],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={`Người đại diện năm ${year}`}
      saveLabel="Lưu người đại diện"
      newer={form.hasMovedOn ? (stored?.fullName ?? 'đã bỏ người đại diện') : null}
      onClose={onDone}
      effect="Tên này được đề nghị làm người ký giao ước. Xóa trống họ tên để bỏ người đại diện."
    >
      <p className={styles.wide}>
        <b>{member.name}</b>
      </p>
      <TextField
        id={form.idOf('fullName')}
        className={styles.wide}
        label="Họ và tên"
        autoFocus
        maxLength={150}
        value={typed.fullName}
        error={form.problemOf('fullName')}
        onChange={(fullName) => put({ fullName })}
      />
      <TextField
        id={form.idOf('position')}
        className={styles.wide}
        label="Chức vụ"
        maxLength={200}
        value={typed.position}
        error={form.problemOf('position')}
        onChange={(position) => put({ position })}
      />
    </RowForm>
  );
}

import { useState } from 'react';
import { representativeInputSchema, type RepresentativeInput } from '#core/clusters/cluster.ts';
import type { YearMember } from '../../api/clustersQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
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
  const [seen, setSeen] = useState(stored?.version ?? null);
  const [typed, setTyped] = useState<RepresentativeInput>({
    fullName: stored?.fullName ?? '',
    position: stored?.position ?? '',
  });
  const form = useCheckedForm('representative', representativeInputSchema, typed);
  const put = (patch: Partial<RepresentativeInput>) => setTyped((current) => ({ ...current, ...patch }));
  const hasMovedOn = (stored?.version ?? null) !== seen;
  const save = (version: number | null) => {
    const representative = form.check();
    if (!representative) return;
    if (version === null && representative.fullName === '') {
      onDone();
      return;
    }
    setRepresentative.mutate({ yearId, memberId: member.id, representative, version }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title={`Người đại diện năm ${year}`}
      saveLabel="Lưu người đại diện"
      isSaving={setRepresentative.isPending}
      failure={setRepresentative.error === null ? null : failureOf(setRepresentative.error)}
      newer={hasMovedOn ? (stored?.fullName ?? 'đã bỏ người đại diện') : null}
      onKeepMine={() => {
        setSeen(stored?.version ?? null);
        save(stored?.version ?? null);
      }}
      onSave={() => save(seen)}
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

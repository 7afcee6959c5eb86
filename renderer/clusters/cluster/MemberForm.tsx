import { clusterMemberInputSchema, type ClusterKind, type ClusterMemberInput } from '#core/clusters/cluster.ts';
import type { StayView } from '../../api/clustersQueries.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { periodWords } from '../../units/lifeWords.ts';
import { useClusterWrites } from '../useClusterWrites.ts';
import styles from '../../shared/rowForm.module.css';

interface MemberFormProps {
  kind: ClusterKind;
  /** The stay as the table shows it now. */
  member: StayView;
  onDone: () => void;
}

/** From when to when a member belongs; a last day lets it leave. */
export function MemberForm({ kind, member, onDone }: MemberFormProps) {
  const { saveMember, removeMember } = useClusterWrites();
  const { typed, put, ...form } = useRecordForm<ClusterMemberInput>({
    name: 'member',
    schema: clusterMemberInputSchema,
    record: member,
    start: () => ({
      unitId: member.unitId,
      name: member.name,
      validFrom: member.validFrom,
      validTo: member.validTo,
    }),
    write: (input, version) => saveMember.mutate({ id: member.id, version, member: input }, { onSuccess: onDone }),
    writes: [saveMember, removeMember],
  });
  const where = kind === 'CUM' ? 'cụm' : 'khối';
  return (
    <RowForm
      {...form.rowForm}
      title="Việc tham gia của đơn vị"
      saveLabel="Lưu"
      newer={form.hasMovedOn ? `${member.shownName}, ${periodWords(member)}` : null}
      onClose={onDone}
      effect={
        <>
          Rời giữa năm thì vẫn là thành viên của năm đó. Ghi nhầm đơn vị?{' '}
          <LinkButton
            onClick={() => removeMember.mutate({ id: member.id, version: form.version }, { onSuccess: onDone })}
          >
            Bỏ khỏi {where}
          </LinkButton>
        </>
      }
    >
      {member.unitId === null ? (
        <TextField
          id={form.idOf('name')}
          className={styles.wide}
          label="Tên đơn vị ngoài danh sách"
          maxLength={300}
          value={typed.name}
          error={form.problemOf('name')}
          onChange={(name) => put({ name })}
        />
      ) : (
        <p className={styles.wide}>
          <b>{member.shownName}</b>
        </p>
      )}
      <Field label="Từ ngày" htmlFor={form.idOf('validFrom')} hint="Để trống nếu từ trước">
        <DateField id={form.idOf('validFrom')} value={typed.validFrom} onChange={(validFrom) => put({ validFrom })} />
      </Field>
      <Field
        label="Đến hết ngày"
        htmlFor={form.idOf('validTo')}
        error={form.problemOf('validTo')}
        hint="Để trống nếu còn tham gia"
      >
        <DateField id={form.idOf('validTo')} value={typed.validTo} onChange={(validTo) => put({ validTo })} />
      </Field>
    </RowForm>
  );
}

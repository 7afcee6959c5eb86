import { useState } from 'react';
import { clusterMemberInputSchema, type ClusterKind, type ClusterMemberInput } from '#core/clusters/cluster.ts';
import type { StayView } from '../../api/clustersQueries.ts';
import { failureOf } from '../../api/failure.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { DateField } from '../../shared/DateField.tsx';
import { Field } from '../../shared/Field.tsx';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { RowForm } from '../../shared/RowForm.tsx';
import { TextField } from '../../shared/TextField.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
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
  const seen = useSeenVersion(member.version);
  const [typed, setTyped] = useState<ClusterMemberInput>({
    unitId: member.unitId,
    name: member.name,
    validFrom: member.validFrom,
    validTo: member.validTo,
  });
  const form = useCheckedForm('member', clusterMemberInputSchema, typed);
  const put = (patch: Partial<ClusterMemberInput>) => setTyped((current) => ({ ...current, ...patch }));
  const failure = saveMember.error ?? removeMember.error;
  const where = kind === 'CUM' ? 'cụm' : 'khối';
  const save = (version: number) => {
    const checked = form.check();
    if (checked) saveMember.mutate({ id: member.id, version, member: checked }, { onSuccess: onDone });
  };
  return (
    <RowForm
      title="Việc tham gia của đơn vị"
      saveLabel="Lưu"
      isSaving={saveMember.isPending}
      failure={failure === null ? null : failureOf(failure)}
      newer={seen.hasMovedOn ? `${member.shownName}, ${periodWords(member)}` : null}
      onKeepMine={() => {
        seen.accept();
        save(member.version);
      }}
      onSave={() => save(seen.version)}
      onClose={onDone}
      effect={
        <>
          Rời giữa năm thì vẫn là thành viên của năm đó. Ghi nhầm đơn vị?{' '}
          <LinkButton
            onClick={() => removeMember.mutate({ id: member.id, version: seen.version }, { onSuccess: onDone })}
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

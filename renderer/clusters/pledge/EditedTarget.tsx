import { useState } from 'react';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import { failureOf } from '../../api/failure.ts';
import type { PledgeTarget } from '../../api/pledgesQueries.ts';
import { LinkButton } from '../../shared/LinkButton.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { plannedShort } from './progressWords.ts';
import { TargetForm } from './TargetForm.tsx';
import { typedOf } from './targetForm.ts';
import { useTargetWrites } from './usePledgeWrites.ts';

interface EditedTargetProps {
  /** As it stands now, refetches included. */
  target: PledgeTarget;
  kind: ClusterKind;
  groups: readonly string[];
  pledgeId: string;
  onClose: () => void;
}

/** The target being edited. Keeps what was typed when someone else saved it first, and shows theirs. */
export function EditedTarget({ target, kind, groups, pledgeId, onClose }: EditedTargetProps) {
  // The version the clerk saw when editing began; a refetch meanwhile must not hide a conflict.
  const [seen, setSeen] = useState(target);
  // Of its own: what is told of it must not reach the form of another target.
  const { save } = useTargetWrites(pledgeId);
  const isOvertaken = target.version !== seen.version && !save.isPending;
  const failure = save.error === null ? null : failureOf(save.error);
  const problem = failure === null || failure.code === 'STALE_VERSION' ? null : failure.message;
  return (
    <TargetForm
      label={`Sửa chỉ tiêu ${target.content}`}
      initial={typedOf(seen)}
      saveLabel="Lưu"
      kind={kind}
      groups={groups}
      isSaving={save.isPending}
      onSave={(input) => save.mutate({ id: target.id, version: seen.version, target: input }, { onSuccess: onClose })}
      onClose={onClose}
      notice={() =>
        isOvertaken ? (
          <Notice
            tone="danger"
            actions={
              <>
                <LinkButton onClick={() => setSeen(target)}>Giữ bản tôi nhập, rồi lưu</LinkButton>
                <LinkButton onClick={onClose}>Lấy bản kia</LinkButton>
              </>
            }
          >
            Chỉ tiêu này vừa được người khác lưu: {target.content}, {plannedShort(target)}. Nội dung bạn nhập vẫn còn.
          </Notice>
        ) : (
          problem !== null && <Notice tone="danger">{problem}</Notice>
        )
      }
    />
  );
}

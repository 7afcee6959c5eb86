import { useState } from 'react';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { PledgeTargetInput } from '#core/clusters/pledge.ts';
import { failureOf } from '../../api/failure.ts';
import { Notice } from '../../shared/Notice.tsx';
import { TargetForm } from './TargetForm.tsx';
import { blankTarget } from './targetForm.ts';
import type { useTargetWrites } from './usePledgeWrites.ts';

interface NewTargetProps {
  kind: ClusterKind;
  groups: readonly string[];
  writes: ReturnType<typeof useTargetWrites>;
  onClose: () => void;
}

/** A target to add; once it is in, the fields are free for the next one of the same group. */
export function NewTarget({ kind, groups, writes, onClose }: NewTargetProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (target: PledgeTargetInput) => {
    try {
      await writes.add.mutateAsync([target]);
      setProblem(null);
      return blankTarget(target.groupName);
    } catch (error) {
      setProblem(failureOf(error).message);
      return null;
    }
  };
  return (
    <TargetForm
      label="Thêm chỉ tiêu"
      initial={blankTarget(groups.at(-1) ?? '')}
      saveLabel="Thêm"
      kind={kind}
      groups={groups}
      isSaving={writes.add.isPending}
      onSave={add}
      onClose={onClose}
      notice={problem !== null && <Notice tone="danger">{problem}</Notice>}
    />
  );
}

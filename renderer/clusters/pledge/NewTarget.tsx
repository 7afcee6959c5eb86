import { useState } from 'react';
import type { ClusterKind } from '#core/clusters/cluster.ts';
import type { PledgeTargetInput } from '#core/clusters/pledge.ts';
import { RefusedEntries } from '../../shared/entries/RefusedEntries.tsx';
import { useEntries } from '../../shared/entries/useEntries.ts';
import { TargetForm } from './TargetForm.tsx';
import { blankTarget, type TypedTarget } from './targetForm.ts';
import type { useTargetWrites } from './usePledgeWrites.ts';

interface NewTargetProps {
  kind: ClusterKind;
  groups: readonly string[];
  writes: ReturnType<typeof useTargetWrites>;
  onClose: () => void;
}

/** Targets to add one after the other: the fields are free for the next one of the same group at once. */
export function NewTarget({ kind, groups, writes, onClose }: NewTargetProps) {
  const entries = useEntries(({ target }: { target: PledgeTargetInput; typed: TypedTarget }) =>
    writes.add.mutateEach([target]),
  );
  const [begun, setBegun] = useState({ turn: 0, typed: blankTarget(groups.at(-1) ?? ''), isTakenBack: false });
  const begin = (typed: TypedTarget, isTakenBack: boolean) => setBegun({ turn: begun.turn + 1, typed, isTakenBack });
  return (
    <TargetForm
      key={begun.turn}
      label="Thêm chỉ tiêu"
      initial={begun.typed}
      saveLabel="Thêm"
      kind={kind}
      groups={groups}
      isSaving={false}
      isUnderWay={entries.underWay > 0}
      settle={entries.settle}
      isUnsaved={begun.isTakenBack || entries.refused.length > 0}
      onSave={(target, typed) => {
        void entries.add({ target, typed });
        begin(blankTarget(target.groupName), false);
      }}
      onClose={onClose}
      notice={(isTyped) => (
        <RefusedEntries
          refused={entries.refused}
          nameOf={({ target }) => target.content}
          isWaiting={isTyped || begun.isTakenBack}
          onTakeBack={(one) => {
            entries.drop(one);
            begin(one.entry.typed, true);
          }}
          onDrop={entries.drop}
        />
      )}
    />
  );
}

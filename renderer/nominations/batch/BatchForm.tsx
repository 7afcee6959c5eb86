import { useState } from 'react';
import { useNavigate } from 'react-router';
import { batchInputSchema } from '#core/nominations/nomination.ts';
import { failureOf } from '../../api/failure.ts';
import type { BatchView } from '../../api/nominationsQueries.ts';
import { useSeenVersion } from '../../shared/useSeenVersion.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useBatchWrites } from '../useNominationWrites.ts';
import { BatchFields } from './BatchFields.tsx';
import { blankBatch, enteredBatch, typedBatch, type TypedBatch } from './typedBatch.ts';

interface BatchFormProps {
  /** The batch as it stands now; null for a new one. */
  view: BatchView | null;
  /** Of a new one. */
  year: number;
  onDone: () => void;
}

/** Opens a tờ trình and goes to its page, or changes what stands above its list. */
export function BatchForm({ view, year, onDone }: BatchFormProps) {
  const navigate = useNavigate();
  const { profile } = useAppInfo();
  const { create, save } = useBatchWrites();
  const batch = view?.batch ?? null;
  const { version, hasMovedOn, accept } = useSeenVersion(batch?.version ?? 1);
  const [typed, setTyped] = useState(() => (batch === null ? blankBatch(year) : typedBatch(batch)));
  const checked = useCheckedForm('batch', batchInputSchema, enteredBatch(typed));
  const put = (patch: Partial<TypedBatch>) => setTyped((current) => ({ ...current, ...patch }));

  const saveAs = (seen: number) => {
    const entered = checked.check();
    if (entered === null) return;
    if (batch !== null) {
      save.mutate({ id: batch.id, version: seen, batch: entered }, { onSuccess: onDone });
      return;
    }
    create.mutate(entered, {
      onSuccess: ({ id }) => {
        onDone();
        void navigate(`/nominations/${id}`);
      },
    });
  };
  const { isPending, error } = batch === null ? create : save;
  return (
    <RowForm
      title={batch === null ? 'Lập tờ trình' : 'Sửa tờ trình'}
      saveLabel={batch === null ? 'Lập tờ trình' : 'Lưu tờ trình'}
      isSaving={isPending}
      failure={error ? failureOf(error) : null}
      newer={batch !== null && hasMovedOn && !isPending ? `${batch.unitName}, ${batch.title}` : null}
      onKeepMine={() => {
        accept();
        saveAs(batch?.version ?? 1);
      }}
      onSave={() => saveAs(version)}
      onClose={onDone}
      effect={batch === null ? 'Lập xong sẽ mở trang của tờ trình để ghi người, tập thể được đề nghị.' : ''}
    >
      <BatchFields typed={typed} put={put} officeName={view?.officeName ?? profile.decidingBody} {...checked} />
    </RowForm>
  );
}

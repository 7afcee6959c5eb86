import { useNavigate } from 'react-router';
import { batchInputSchema } from '#core/nominations/nomination.ts';
import type { BatchView } from '../../api/nominationsQueries.ts';
import { useRecordForm } from '../../shared/useRecordForm.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useAppInfo } from '../../shell/AppInfo.ts';
import { useBatchWrites } from '../useNominationWrites.ts';
import { BatchFields } from './BatchFields.tsx';
import { blankBatch, enteredBatch, typedBatch } from './typedBatch.ts';

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
  const { typed, put, ...form } = useRecordForm({
    name: 'batch',
    schema: batchInputSchema,
    record: batch,
    start: () => (batch === null ? blankBatch(year) : typedBatch(batch)),
    entered: enteredBatch,
    write: (entered, version) => {
      if (batch !== null) {
        save.mutate({ id: batch.id, version, batch: entered }, { onSuccess: onDone });
        return;
      }
      create.mutate(entered, {
        onSuccess: ({ id }) => {
          onDone();
          void navigate(`/nominations/${id}`);
        },
      });
    },
    writes: [create, save],
  });
  return (
    <RowForm
      {...form.rowForm}
      title={batch === null ? 'Lập tờ trình' : 'Sửa tờ trình'}
      saveLabel={batch === null ? 'Lập tờ trình' : 'Lưu tờ trình'}
      newer={batch !== null && form.hasMovedOn ? `${batch.unitName}, ${batch.title}` : null}
      onClose={onDone}
      effect={batch === null ? 'Lập xong sẽ mở trang của tờ trình để ghi người, tập thể được đề nghị.' : ''}
    >
      <BatchFields typed={typed} put={put} officeName={view?.officeName ?? profile.decidingBody} {...form} />
    </RowForm>
  );
}

import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatNumber } from '#core/money/format.ts';
import { batchInputSchema, type BatchInput } from '#core/nominations/nomination.ts';
import { useApi } from '../../api/ApiContext.ts';
import { failureOf } from '../../api/failure.ts';
import { BatchFields } from '../../nominations/batch/BatchFields.tsx';
import { blankBatch, enteredBatch, type TypedBatch } from '../../nominations/batch/typedBatch.ts';
import { RowForm } from '../../shared/RowForm.tsx';
import { useCheckedForm } from '../../shared/useCheckedForm.ts';
import { useIsTouched } from '../../shared/useIsTouched.ts';
import { useWrite } from '../../shared/useWrite.ts';
import { useAppInfo } from '../../shell/AppInfo.ts';

interface NominateFormProps {
  runId: string;
  year: number;
  indexes: readonly number[];
  onDone: () => void;
}

/** Opens a tờ trình with the rows chosen, and goes to its page. */
export function NominateForm({ runId, year, indexes, onDone }: NominateFormProps) {
  const api = useApi();
  const navigate = useNavigate();
  const { profile } = useAppInfo();
  const [typed, setTyped] = useState(() => blankBatch(year));
  const isTouched = useIsTouched(typed);
  const checked = useCheckedForm('batch', batchInputSchema, enteredBatch(typed));
  const nominate = useWrite((batch: BatchInput) =>
    api.eligibility.nominate.mutate({ runId, batch, indexes: [...indexes] }),
  );
  const save = () => {
    const batch = checked.check();
    if (batch === null) return;
    nominate.mutate(batch, {
      onSuccess: ({ id }) => {
        onDone();
        void navigate(`/nominations/${id}`);
      },
    });
  };
  return (
    <RowForm
      title={`Lập tờ trình từ ${formatNumber(indexes.length)} dòng`}
      saveLabel="Lập tờ trình"
      isSaving={nominate.isPending}
      isTouched={isTouched}
      failure={nominate.isError ? failureOf(nominate.error) : null}
      newer={null}
      onKeepMine={() => undefined}
      onSave={save}
      onClose={onDone}
      effect="Các dòng vào tờ trình ở trạng thái nháp. Kiểm tra theo quy tắc được làm lại ở đó."
    >
      <BatchFields
        typed={typed}
        put={(patch: Partial<TypedBatch>) => setTyped((current) => ({ ...current, ...patch }))}
        officeName={profile.decidingBody}
        {...checked}
      />
    </RowForm>
  );
}

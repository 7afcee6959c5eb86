import { useQueryClient } from '@tanstack/react-query';
import { decisionView } from '../../../api/awardsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { FailureLine } from '../../../shared/FailureLine.tsx';
import { StepDialog } from '../../../shared/StepDialog.tsx';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';

/** Throws a draft away. Only drafts: what was issued is never erased. */
export function DeleteDialog({ onClose, onDeleted }: { onClose: () => void; onDeleted: () => void }) {
  const { decision } = useDecision();
  const api = useApi();
  const queryClient = useQueryClient();
  const remove = useWrite(
    () => api.awards.deleteDraft.mutate({ id: decision.id, contentVersion: decision.contentVersion }),
    {
      onSuccess: () => {
        onDeleted();
        queryClient.removeQueries({ queryKey: decisionView(api, decision.id).queryKey });
      },
    },
  );
  return (
    <StepDialog
      title={`Xóa bản nháp “${decision.title}”?`}
      okText="Xóa bản nháp"
      cancelText="Giữ lại"
      isSaving={remove.isPending}
      onOk={() => remove.mutate()}
      onClose={onClose}
      width={480}
    >
      <p>
        <b>Không hoàn tác được.</b> Bản nháp và toàn bộ danh sách trong đó bị xóa; lịch sử vẫn ghi lại việc xóa này.
      </p>
      <FailureLine error={remove.error} />
    </StepDialog>
  );
}

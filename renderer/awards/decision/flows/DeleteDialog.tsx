import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { AWARDS_KEY } from '../../../api/awardsQueries.ts';
import { NOMINATIONS_KEY } from '../../../api/nominationsQueries.ts';
import { useApi } from '../../../api/ApiContext.ts';
import { failureOf } from '../../../api/failure.ts';
import { useSingleFlight } from '../../../shared/useSingleFlight.ts';
import { useDecision } from '../DecisionContext.ts';
import styles from '../../../shared/dialog.module.css';

/** Throws a draft away. Only drafts: what was issued is never erased. */
export function DeleteDialog({ onClose, onDeleted }: { onClose: () => void; onDeleted: () => void }) {
  const { decision } = useDecision();
  const api = useApi();
  const queryClient = useQueryClient();
  const remove = useSingleFlight(
    useMutation({
      mutationFn: () => api.awards.deleteDraft.mutate({ id: decision.id, contentVersion: decision.contentVersion }),
      onSuccess: () => {
        onDeleted();
        queryClient.removeQueries({ queryKey: [...AWARDS_KEY, 'view', decision.id] });
        // The proposals that stood in it are free again.
        void queryClient.invalidateQueries({ queryKey: NOMINATIONS_KEY });
        return queryClient.invalidateQueries({ queryKey: [...AWARDS_KEY, 'list'] });
      },
    }),
  );
  return (
    <Modal
      open
      title={`Xóa bản nháp “${decision.title}”?`}
      okText="Xóa bản nháp"
      cancelText="Giữ lại"
      confirmLoading={remove.isPending}
      onOk={() => remove.mutate()}
      onCancel={onClose}
      width={480}
    >
      <p>
        <b>Không hoàn tác được.</b> Bản nháp và toàn bộ danh sách trong đó bị xóa; lịch sử vẫn ghi lại việc xóa này.
      </p>
      {remove.isError && (
        <p className={styles.problem} role="alert">
          {failureOf(remove.error).message}
        </p>
      )}
    </Modal>
  );
}

import { useState } from 'react';
import { Input } from 'antd';
import { useNavigate } from 'react-router';
import { useApi } from '../../../api/ApiContext.ts';
import { FailureLine } from '../../../shared/FailureLine.tsx';
import { Field } from '../../../shared/Field.tsx';
import { StepDialog } from '../../../shared/StepDialog.tsx';
import { useFormGuard } from '../../../shared/useFormGuard.ts';
import { useWrite } from '../../../shared/useWrite.ts';
import { useDecision } from '../DecisionContext.ts';
import styles from '../../../shared/dialog.module.css';

/** Starts the decision that will stand in place of this one. */
export function ReplaceDialog({ onClose }: { onClose: () => void }) {
  const { decision } = useDecision();
  const api = useApi();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [isPressed, setPressed] = useState(false);
  const start = useWrite(() => api.awards.startReplacement.mutate({ id: decision.id, reason: reason.trim() }), {
    onSuccess: ({ id }) => void navigate(`/awards/${id}`),
  });
  const close = useFormGuard({ isTouched: reason !== '', isSaving: start.isPending }, onClose);
  const isMissing = reason.trim() === '';

  return (
    <StepDialog
      title={`Thay thế quyết định ${decision.number}`}
      okText="Lập bản nháp thay thế"
      isSaving={start.isPending}
      firstField="replace-reason"
      onOk={() => {
        setPressed(true);
        if (!isMissing) start.mutate();
      }}
      onClose={close}
    >
      <p>
        Một bản nháp mới được lập với cùng nội dung để bạn sửa. Quyết định {decision.number} vẫn có hiệu lực cho đến khi
        ban hành bản thay thế.
      </p>
      <div className={styles.fields}>
        <Field
          label="Lý do thay thế"
          htmlFor="replace-reason"
          className={styles.wide}
          error={isPressed && isMissing ? 'Cần ghi lý do thay thế' : undefined}
        >
          <Input.TextArea
            id="replace-reason"
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            status={isPressed && isMissing ? 'error' : ''}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      </div>
      <FailureLine error={start.error} />
    </StepDialog>
  );
}

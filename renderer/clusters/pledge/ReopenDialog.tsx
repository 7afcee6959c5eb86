import { useState } from 'react';
import { Input } from 'antd';
import { useApi } from '../../api/ApiContext.ts';
import type { PledgeContent } from '../../api/pledgesQueries.ts';
import { FailureLine } from '../../shared/FailureLine.tsx';
import { Field } from '../../shared/Field.tsx';
import { StepDialog } from '../../shared/StepDialog.tsx';
import { useFormGuard } from '../../shared/useFormGuard.ts';
import { useWrite } from '../../shared/useWrite.ts';
import styles from '../../shared/dialog.module.css';

interface ReopenDialogProps {
  pledge: PledgeContent;
  onClose: () => void;
}

/** Makes a signed pledge a draft again; why stands in the history. */
export function ReopenDialog({ pledge, onClose }: ReopenDialogProps) {
  const api = useApi();
  const [reason, setReason] = useState('');
  const [isPressed, setPressed] = useState(false);
  const isMissing = isPressed && reason.trim() === '';
  const reopen = useWrite(() => api.pledges.reopen.mutate({ id: pledge.id, version: pledge.version, reason }), {
    onSuccess: onClose,
  });
  const close = useFormGuard({ isTouched: reason !== '', isSaving: reopen.isPending }, onClose);
  return (
    <StepDialog
      title="Mở lại giao ước để điều chỉnh"
      okText="Mở lại"
      isSaving={reopen.isPending}
      firstField="reopen-reason"
      onOk={() => {
        setPressed(true);
        if (reason.trim() !== '') reopen.mutate();
      }}
      onClose={close}
    >
      <p>Giao ước trở lại là dự thảo và cần ký lại. Kết quả đã ghi được giữ nguyên.</p>
      <Field
        label="Lý do điều chỉnh"
        htmlFor="reopen-reason"
        className={styles.field}
        error={isMissing ? 'Cần lý do mở lại giao ước' : undefined}
      >
        <Input.TextArea
          id="reopen-reason"
          maxLength={500}
          autoSize={{ minRows: 2, maxRows: 6 }}
          status={isMissing ? 'error' : ''}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <FailureLine error={reopen.error} />
    </StepDialog>
  );
}
